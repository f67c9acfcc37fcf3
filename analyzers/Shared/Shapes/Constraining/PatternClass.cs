namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>Reads a class of characters: <c>[…]</c> or <c>[^…]</c>.</summary>
internal static class PatternClass
{
    /// <summary>Reads the class that begins here.</summary>
    public static void Read(PatternText text)
    {
        text.At++;
        var isNegated = text.Take("^");
        text.Ecma.Append(isNegated ? "[^" : "[");
        var set = new CodePointSet();
        var isEmpty = true;
        while (text.Problem is null && !text.Take("]"))
        {
            if (text.AtEnd)
            {
                text.Fail("has a '[' that is not closed");
                return;
            }

            Item(text, set);
            isEmpty = false;
        }

        if (isEmpty)
        {
            text.Fail("has an empty '[]', which .NET and ECMA read differently");
        }

        text.Ecma.Append(']');
        text.DotNet.Append((isNegated ? set.Complement() : set).ForDotNet());
    }

    private static void Item(PatternText text, CodePointSet set)
    {
        var start = text.At;
        if (text.Current == '\\' && PatternEscapes.Shorthand(text) is { } shorthand)
        {
            set.Add(shorthand);
            text.EcmaFrom(start);
            if (text.IsAtRange)
            {
                text.Fail("has a range that begins with a class");
            }

            return;
        }

        if (Character(text) is not { } from)
        {
            return;
        }

        if (!text.IsAtRange)
        {
            set.Add(from, from);
            return;
        }

        text.At++;
        text.Ecma.Append('-');
        if (text.Current == '[')
        {
            text.Fail("takes a class out of a class with '-[', which only .NET has");
        }
        else if (Character(text) is { } to)
        {
            if (to < from)
            {
                text.Fail("has a range in reverse order");
            }

            set.Add(from, to);
        }
    }

    private static int? Character(PatternText text)
    {
        if (text.Current == '\\')
        {
            if (PatternEscapes.Character(text, isInClass: true, out var written) is not { } escaped)
            {
                return null;
            }

            text.Ecma.Append(written is "^" ? "\\^" : written);
            return escaped;
        }

        var scalar = text.Scalar();
        if (scalar is >= 0xD800 and <= 0xDFFF)
        {
            text.Fail("names half of a surrogate pair");
            return null;
        }

        text.Ecma.Append(char.ConvertFromUtf32(scalar));
        return scalar;
    }
}

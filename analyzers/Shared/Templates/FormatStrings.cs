using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Templates;

/// <summary>Which formats a type takes. A format that it refuses would throw in the call.</summary>
internal static class FormatStrings
{
    /// <summary>Whether values of a type, or of the T below <c>Nullable&lt;T&gt;</c> or <c>Untrusted&lt;T&gt;</c>, can be written in a format.</summary>
    public static bool Fits(ITypeSymbol type, string format)
    {
        type = type.Underlying();
        if (format.Length == 0)
        {
            return false;
        }

        if (InvariantText.IsInteger(type))
        {
            return NumberFits(format, "BbCcDdEeFfGgNnPpXx");
        }

        if (InvariantText.IsFraction(type))
        {
            return NumberFits(format, type.SpecialType == SpecialType.System_Decimal ? "CcEeFfGgNnPp" : "CcEeFfGgNnPpRr");
        }

        if (type.TypeKind == TypeKind.Enum)
        {
            return IsOneOf(format, "GgFfDdXx");
        }

        if (type.SpecialType == SpecialType.System_DateTime)
        {
            return format.Length == 1 ? IsOneOf(format, "dDfFgGmMoOrRstTuUyY") : CustomFits(format);
        }

        return type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } && type.MetadataName switch
        {
            "Guid" => IsOneOf(format, "NnDdBbPpXx"),
            "DateTimeOffset" => format.Length == 1 ? IsOneOf(format, "dDfFgGmMoOrRstTuyY") : CustomFits(format),
            "DateOnly" => format.Length == 1 ? IsOneOf(format, "dDmMoOrRyY") : CustomFits(format) && !Unquoted(format).Any(static c => "HhmsfFtKz:".Contains(c)),
            "TimeOnly" => format.Length == 1 ? IsOneOf(format, "oOrRtT") : CustomFits(format) && !Unquoted(format).Any(static c => "dMyKzg/".Contains(c)),
            "TimeSpan" => TimeSpanFits(format),
            _ => false,
        };
    }

    private static bool IsOneOf(string format, string letters) => format.Length == 1 && letters.Contains(format[0]);

    // One letter with up to nine digits is a standard format; anything else is custom, which numbers never refuse.
    private static bool NumberFits(string format, string letters)
    {
        var isStandard = format[0] is >= 'a' and <= 'z' or >= 'A' and <= 'Z' && format.Skip(1).All(static c => c is >= '0' and <= '9');
        return !isStandard || (format.Length <= 10 && letters.Contains(format[0]));
    }

    private static bool CustomFits(string format)
    {
        try
        {
            _ = new DateTimeOffset(2000, 1, 2, 3, 4, 5, TimeSpan.Zero).ToString(format, CultureInfo.InvariantCulture);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool TimeSpanFits(string format)
    {
        try
        {
            _ = TimeSpan.Zero.ToString(format, CultureInfo.InvariantCulture);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The characters of a date format that are not quoted or escaped.</summary>
    private static IEnumerable<char> Unquoted(string format)
    {
        var quote = '\0';
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] == '\\')
            {
                i++;
            }
            else if (quote != '\0')
            {
                quote = format[i] == quote ? '\0' : quote;
            }
            else if (format[i] is '\'' or '"')
            {
                quote = format[i];
            }
            else
            {
                yield return format[i];
            }
        }
    }
}

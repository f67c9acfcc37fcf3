using System.Globalization;
using System.Text;

namespace ToolContracts.CompilerServices;

/// <summary>Writes the JSON path of a fault: <c>$.request.lines[3].sku</c>, with RFC 9535's quoted form for names that are no identifiers.</summary>
internal static class FaultPath
{
    /// <summary>The most characters of a name that a path repeats: unknown names come from the caller.</summary>
    private const int MaxNameLength = 128;

    /// <summary>The path of a stack of segments.</summary>
    /// <param name="stack">Segments; the first is the root's and is not written.</param>
    /// <param name="current">The last segment; null where the stack has all.</param>
    /// <param name="json">The text that keys stand in.</param>
    public static string Write(ReadOnlySpan<PathSegment> stack, PathSegment? current, ReadOnlySpan<byte> json)
    {
        if (stack.IsEmpty)
        {
            return "$";
        }

        var path = new StringBuilder("$");
        foreach (var segment in stack[1..])
        {
            Append(path, segment, json);
        }

        if (current is { } last)
        {
            Append(path, last, json);
        }

        return path.ToString();
    }

    private static void Append(StringBuilder path, PathSegment segment, ReadOnlySpan<byte> json)
    {
        if (segment.Name is { } name)
        {
            AppendName(path, name);
        }
        else if (segment.Index >= 0)
        {
            path.Append('[').Append(segment.Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }
        else
        {
            AppendName(path, JsonText.Lenient(JsonText.QuotedAt(json, ~segment.Index)));
        }
    }

    private static void AppendName(StringBuilder path, string name)
    {
        if (IsIdentifier(name))
        {
            path.Append('.').Append(name);
            return;
        }

        path.Append("['");
        foreach (var c in name.AsSpan(0, Math.Min(name.Length, MaxNameLength)))
        {
            if (c is '\'' or '\\')
            {
                path.Append('\\').Append(c);
            }
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029')
            {
                path.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                path.Append(c);
            }
        }

        path.Append(name.Length > MaxNameLength ? "…']" : "']");
    }

    private static bool IsIdentifier(string name)
    {
        if (name.Length is 0 or > MaxNameLength || char.IsAsciiDigit(name[0]))
        {
            return false;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return true;
    }
}

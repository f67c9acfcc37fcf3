using System.Globalization;
using System.Text;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>The steps to a value, from the path of a fault or from a JSON pointer.</summary>
internal static class ValuePath
{
    /// <summary>The names and indexes of a path such as <c>$.a[0]['b c']</c>.</summary>
    public static IReadOnlyList<string> OfFault(string path)
    {
        var steps = new List<string>();
        for (var at = 1; at < path.Length;)
        {
            if (path[at] == '.')
            {
                var end = path.AsSpan(at + 1).IndexOfAny('.', '[') is var found and >= 0 ? at + 1 + found : path.Length;
                steps.Add(path[(at + 1)..end]);
                at = end;
            }
            else if (path[at + 1] == '\'')
            {
                at += 2;
                steps.Add(Quoted(path, ref at));
            }
            else
            {
                var end = path.IndexOf(']', at);
                steps.Add(path[(at + 1)..end]);
                at = end + 1;
            }
        }

        return steps;
    }

    /// <summary>The names and indexes of a JSON pointer.</summary>
    public static IReadOnlyList<string> OfPointer(string pointer) => pointer.Length == 0 ? []
        : [.. pointer[1..].Split('/').Select(static step => step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];

    private static string Quoted(string path, ref int at)
    {
        var text = new StringBuilder();
        for (; path[at] != '\''; at++)
        {
            if (path[at] != '\\')
            {
                text.Append(path[at]);
            }
            else if (path[++at] == 'u')
            {
                text.Append((char)int.Parse(path.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                at += 4;
            }
            else
            {
                text.Append(path[at]);
            }
        }

        at += 2;
        return text.ToString();
    }
}

using System.Text;

namespace ToolContracts.Shared;

/// <summary>Names as a model sees them.</summary>
internal static class ToolNames
{
    /// <summary>The longest name that every provider takes.</summary>
    public const int MaxLength = 64;

    private static readonly string[] ClassSuffixes = ["Toolset", "Tools", "Tool", "Plugin"];

    /// <summary>A method's name in snake_case, without a trailing <c>Async</c>: <c>GetHTTPStatusAsync</c> is <c>get_http_status</c>.</summary>
    public static string FromMethod(string method)
    {
        const string Suffix = "Async";
        var name = method.Length > Suffix.Length && method.EndsWith(Suffix, StringComparison.Ordinal)
            ? method.Substring(0, method.Length - Suffix.Length)
            : method;
        var text = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsUpper(c) && i > 0 && name[i - 1] != '_'
                && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    /// <summary>A name for the toolset of a class: <c>WeatherTools</c> is <c>weather</c>.</summary>
    public static string FromClass(string name)
    {
        var suffix = ClassSuffixes.FirstOrDefault(one => name.Length > one.Length && name.EndsWith(one, StringComparison.Ordinal));
        return FromMethod(suffix is null ? name : name.Substring(0, name.Length - suffix.Length));
    }

    /// <summary>Whether a part of a name has only characters that every provider takes, and at least one.</summary>
    public static bool IsValidPart(string name) =>
        name.Length > 0 && name.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-');
}

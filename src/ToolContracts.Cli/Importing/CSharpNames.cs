using System.Text;

namespace ToolContracts.Cli.Importing;

/// <summary>Names of C# for names of a server. Only ASCII letters and digits of a name come into code.</summary>
internal static class CSharpNames
{
    private const int LongestName = 128;

    // Members that every record has, and those that no record may declare.
    private static readonly HashSet<string> Taken =
    [
        "Clone", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    ];

    /// <summary>A name in PascalCase; never a keyword, since those begin with a small letter.</summary>
    public static string Pascal(string name, string prefix)
    {
        var text = new StringBuilder(name.Length);
        var starts = true;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                text.Append(starts ? char.ToUpperInvariant(c) : c);
                starts = false;
            }
            else
            {
                starts = true;
            }
        }

        return text.Length == 0 || char.IsAsciiDigit(text[0]) ? prefix + text : text.ToString();
    }

    /// <summary>The name of a member.</summary>
    /// <exception cref="UnfitToolException">Nobody could read it, or it has nothing that a name of C# could have.</exception>
    public static string Member(string jsonName, string record)
    {
        if (jsonName.Length is 0 or > LongestName || Output.Visible.Of(jsonName) != jsonName || !jsonName.Any(char.IsAsciiLetterOrDigit))
        {
            throw new UnfitToolException($"it has a member '{Output.Visible.Of(jsonName[..Math.Min(jsonName.Length, LongestName)])}', whose name is no name");
        }

        var name = Pascal(jsonName, "Member");
        return name == record || Taken.Contains(name) ? name + "Value" : name;
    }
}

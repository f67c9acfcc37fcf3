using System.Text.RegularExpressions;

namespace ToolContracts.Cli.Importing;

/// <summary>A text of a server as it goes into code, and from there to a model: on one line, and what nobody sees is shown.</summary>
internal static partial class RemoteText
{
    private const int Longest = 4096;

    /// <summary>The text; null where there is none.</summary>
    /// <exception cref="UnfitToolException">It is longer than anybody reviews.</exception>
    public static string? Of(string? text)
    {
        if (text?.Length > Longest)
        {
            throw new UnfitToolException($"it has a description of {text.Length} characters, of which nobody reviews more than {Longest}");
        }

        return string.IsNullOrWhiteSpace(text) ? null : Output.Visible.Of(Spaces().Replace(text, " ").Trim());
    }

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Spaces();
}

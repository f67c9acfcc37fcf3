// rule: TOOL5004
// construct: effect, interface
// about: Neither of the two implementations starts one.
using System.Diagnostics;

namespace Formatters;

public interface IFormatter
{
    string Format(int snippet);
}

public sealed class BuiltInFormatter : IFormatter
{
    public string Format(int snippet) => File.ReadAllText($"/srv/snippets/{snippet}.txt").ReplaceLineEndings("\n");
}

public sealed class OtherFormatter : IFormatter
{
    public string Format(int snippet)
    {
        var start = new ProcessStartInfo("fmt", $"/srv/snippets/{snippet}.txt");
        return start.FileName + " " + start.Arguments;
    }
}

[Toolset("formatters", Owner = "editor-team")]
public sealed partial class FormatterTools(IFormatter formatter)
{
    /// <summary>Formats a snippet.</summary>
    /// <param name="snippet">The snippet's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("formatters.run", Resource = "snippet/{snippet}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Formats a snippet: {snippet}")]
    private string Run(int snippet) => formatter.Format(snippet);
}

using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Analyzers.Locking;
using ToolContracts.CodeFixes.Locking;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Cli.Tests;

/// <summary>What an editor's build says of a lock file, and writes into it.</summary>
internal static class Reviewed
{
    /// <summary>The file that accepting all there is of a source writes.</summary>
    public static async Task<string> FileOfAsync(string source)
    {
        var project = Project("", source);
        await project.FixAllAsync((await project.ReportedAsync())[0], FixAllScope.Project);
        Assert.Empty(await project.ReportedAsync());
        return (await project.TextAsync()).ToString();
    }

    /// <summary>What the three rules report of a source under a lock file, each as its id and its message.</summary>
    public static async Task<IReadOnlyList<(string Rule, string Message)>> ReportAsync(string file, string source) =>
        [.. (await Project(file, source).ReportedAsync()).Select(static one => (one.Id, one.GetMessage(CultureInfo.InvariantCulture)))];

    private static FileFixProject<AcceptChangeFix> Project(string file, string source) => new(
        Path.Combine(Path.GetTempPath(), "toolcontracts.lock.json"), SourceText.From(file, new UTF8Encoding(false)), [[source]],
        new AuthorityIsNotWidened(), new CallersAreNotBroken(), new ContractIsLocked());
}

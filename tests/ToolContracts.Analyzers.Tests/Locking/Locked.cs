using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Analyzers.Locking;
using ToolContracts.CodeFixes.Locking;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>Code against the lock file of other code.</summary>
internal static class Locked
{
    public const string Path = "/work/toolcontracts.lock.json";

    private static readonly ConcurrentDictionary<string, Task<string>> Files = new(StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticAnalyzer> Rules { get; } = [new AuthorityIsNotWidened(), new CallersAreNotBroken(), new ContractIsLocked()];

    /// <summary>A toolset <c>bank</c> whose one tool <c>pay</c> has attributes, a signature and types.</summary>
    public static string Bank(string attributes, string signature = "static void Pay()", string types = "", string toolset = "[Toolset(\"bank\")]") =>
        $"using System.ComponentModel; using System.ComponentModel.DataAnnotations; using System.Text.Json.Serialization;\n{toolset} partial class Bank {{ [Tool] {attributes} {signature} => throw null!; }} {types}";

    /// <summary>The lock file of some code: an empty one, with all that is reported accepted.</summary>
    public static Task<string> FileOf(params string[] sources) => Files.GetOrAdd(string.Join("\0", sources), async _ =>
    {
        var project = Project("", sources);
        var reported = await project.ReportedAsync();
        Assert.All(reported, static one => Assert.Equal("TOOL6003", one.Id));
        Assert.NotEmpty(reported);
        await project.FixAllAsync(reported[0], FixAllScope.Project);
        Assert.Empty(await project.ReportedAsync());
        return (await project.TextAsync()).ToString();
    });

    public static FileFixProject<AcceptChangeFix> Project(string file, params string[] sources) =>
        new(Path, SourceText.From(file, new UTF8Encoding(false)), [sources], Rules);

    /// <summary>What is reported of code under a lock file, each as <c>TOOL600n 'place': message</c>.</summary>
    public static async Task<string[]> ReportAsync(string file, string source)
    {
        var reported = await Project(file, source).ReportedAsync();
        return [.. reported.Select(Show)];
    }

    /// <summary>What is reported of code under the lock file of other code.</summary>
    public static async Task<string[]> CompareAsync(string before, string after) => await ReportAsync(await FileOf(before), after);

    /// <summary>Asserts that one change is reported, of an id and at a place.</summary>
    public static async Task AssertAsync(string before, string after, string id, string place)
    {
        var reported = await CompareAsync(before, after);
        Assert.True(reported is [var one] && one.StartsWith($"{id} '{place}': ", StringComparison.Ordinal), $"Expected {id} '{place}':\n{string.Join("\n", reported)}");
    }

    /// <summary>Asserts that all that is reported is of an id and at a place.</summary>
    public static async Task AssertAllAsync(string before, string after, string id, string place)
    {
        var reported = await CompareAsync(before, after);
        Assert.True(
            reported.Length > 0 && reported.All(one => one.StartsWith($"{id} '{place}': ", StringComparison.Ordinal)), $"Expected {id} '{place}':\n{string.Join("\n", reported)}");
    }

    public static string Show(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return diagnostic.Location.SourceTree is { } tree
            ? $"{diagnostic.Id} '{tree.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}': {message}"
            : $"{diagnostic.Id} {System.IO.Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}:{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {message}";
    }
}

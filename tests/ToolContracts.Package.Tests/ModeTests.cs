using System.Text.Json;
using System.Text.RegularExpressions;

namespace ToolContracts.Package.Tests;

/// <summary>What ToolContractsMode does to a build that has only the package.</summary>
public sealed partial class ModeTests(PackedLibrary library)
{
    // TOOL1001, an error; TOOL1010, a warning; TOOL1017, a warning that Strict makes an error.
    private const string Careless = """
        using ToolContracts;

        [Toolset("notes")]
        public sealed partial class NoteTools
        {
            /// <summary>Reads a note.</summary>
            /// <param name="tenantId">Whose.</param>
            [Tool]
            private static string Read(int id, string tenantId) => "";
        }
        """;

    [Fact]
    public async Task AModeDecidesWhatStopsTheBuild()
    {
        var folder = await library.MakeAsync("Modes", new Dictionary<string, string> { ["NoteTools.cs"] = Careless });
        var (restored, log) = await DotNet.RunAsync(folder, "restore");
        Assert.True(restored == 0, log);

        Assert.Equal((true, ""), await BuildAsync(folder, "-p:ToolContractsMode=Off"));
        Assert.Equal((true, "warning TOOL1001, warning TOOL1010, warning TOOL1017"), await BuildAsync(folder, "-p:ToolContractsMode=Audit", "-p:TreatWarningsAsErrors=true"));
        Assert.Equal((false, "error TOOL1001, warning TOOL1010, warning TOOL1017"), await BuildAsync(folder));
        Assert.Equal((false, "error TOOL1001, warning TOOL1010, warning TOOL1017"), await BuildAsync(folder, "-p:ToolContractsMode=recommended"));
        Assert.Equal((false, "error TOOL1001, warning TOOL1010, error TOOL1017"), await BuildAsync(folder, "-p:ToolContractsMode=Strict"));

        // A project's own configuration counts before the mode's.
        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), "[*.cs]\ndotnet_diagnostic.TOOL1010.severity = error\n");
        Assert.Equal((false, "error TOOL1001, error TOOL1010, warning TOOL1017"), await BuildAsync(folder));

        var (exitCode, output) = await DotNet.RunAsync(folder, "build", "--no-restore", "-nologo", "-p:ToolContractsMode=Lax");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error : ToolContractsMode is 'Lax'. Set it to Off, Audit, Recommended or Strict.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheErrorLogLinksEachRuleToItsPage()
    {
        var folder = await library.MakeAsync("Sarif", new Dictionary<string, string> { ["NoteTools.cs"] = Careless });
        await DotNet.RunAsync(folder, "build", "-nologo", "-p:ErrorLog=log.sarif%2Cversion=2.1");

        using var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "log.sarif")));
        var run = log.RootElement.GetProperty("runs")[0];
        var links = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()
            .Where(static rule => IsOurs(rule.GetProperty("id")))
            .ToDictionary(static rule => rule.GetProperty("id").GetString()!, static rule => rule.GetProperty("helpUri").GetString()!);
        var found = run.GetProperty("results").EnumerateArray().Select(static result => result.GetProperty("ruleId")).Where(IsOurs).Select(static id => id.GetString()!);
        Assert.Equal(["TOOL1001", "TOOL1010", "TOOL1017"], found.Order(StringComparer.Ordinal));
        Assert.All(links, static rule => Assert.EndsWith($"/docs/rules/{rule.Key}.md", rule.Value, StringComparison.Ordinal));
        Assert.Subset(links.Keys.ToHashSet(), found.ToHashSet());
    }

    [Fact]
    public async Task AProgramThatReachesThePackageOnlyThroughAnotherProjectIsTold()
    {
        var warning = "warning TOOLCONTRACTS: Program reaches ToolContracts only through another project or package";
        await library.MakeAsync("Tools", new Dictionary<string, string> { ["Nothing.cs"] = "public static class Nothing;" });
        var folder = await library.MakeAsync(
            "Program", new Dictionary<string, string> { ["Program.cs"] = "return;" }, """<ProjectReference Include="../Tools/Tools.csproj" />""");

        var (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo");
        Assert.True(exitCode == 0, output);
        Assert.Contains(warning, output, StringComparison.Ordinal);
        Assert.DoesNotContain("Tools reaches", output, StringComparison.Ordinal);

        foreach (var settled in new[] { "-p:ToolContractsTransitive=true", "-p:OutputType=Library" })
        {
            (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo", "--no-restore", settled);
            Assert.DoesNotContain("TOOLCONTRACTS", output, StringComparison.Ordinal);
        }

        folder = await library.MakeAsync("Direct", new Dictionary<string, string> { ["Program.cs"] = "return;" });
        (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo");
        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("TOOLCONTRACTS", output, StringComparison.Ordinal);
    }

    private static bool IsOurs(JsonElement id) => id.GetString()!.StartsWith("TOOL", StringComparison.Ordinal);

    private static async Task<(bool Builds, string Found)> BuildAsync(string folder, params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await DotNet.RunAsync(folder, ["build", "--no-restore", "--no-incremental", "-nologo", .. arguments]);
        var found = Diagnostic().Matches(output).Select(static match => match.Value).Distinct().OrderBy(static text => text[^8..], StringComparer.Ordinal);
        return (exitCode == 0, string.Join(", ", found));
    }

    [GeneratedRegex(@"(?<=: )(error|warning) TOOL\d+(?=:)")]
    private static partial Regex Diagnostic();
}

using System.Text.Json;

namespace ToolContracts.Cli.Tests;

/// <summary>What several compilers found, in one file.</summary>
public sealed class SarifTests
{
    [Fact]
    public async Task OneRunAToolEachResultOnceRulesWithTheirHelp()
    {
        using var built = new BuiltSource();
        var (first, second) = (built.PathOf("a.sarif"), built.PathOf("b.sarif"));
        await WriteAsync(first, Run("csc", "5.0", [Rule("TOOL2001"), Rule("TOOL1001")], Result("TOOL1001", 1, "A.cs", 3), Result("TOOL2001", 0, "A.cs", 9)));
        await WriteAsync(second, Run("csc", "5.0", [Rule("TOOL1001")], Result("TOOL1001", 0, "B.cs", 3), Result("TOOL1001", 0, "A.cs", 3)), Run("other", "1.0", [], Result("X1", null, "B.cs", 1)));
        var merged = built.PathOf("all.sarif");
        var (code, answer) = await InProcess.JsonAsync("sarif", "merge", first, second, "-o", merged);
        Assert.Equal(0, code);
        Assert.Equal((2, 2, 2, 4, 1), (
            answer.GetProperty("files").GetInt32(), answer.GetProperty("tools").GetInt32(), answer.GetProperty("rules").GetInt32(),
            answer.GetProperty("results").GetInt32(), answer.GetProperty("repeated").GetInt32()));

        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(merged, TestContext.Current.CancellationToken));
        var run = document.RootElement.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("https://example.org/TOOL1001", rules[0].GetProperty("helpUri").GetString());
        Assert.All(run.GetProperty("results").EnumerateArray(), result =>
            Assert.Equal(result.GetProperty("ruleId").GetString(), rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString()));

        var again = built.PathOf("again.sarif");
        (await InProcess.RunAsync("sarif", "merge", second, first, merged, "-o", again)).Ends(0);
        Assert.Equal(await File.ReadAllBytesAsync(merged, TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(again, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task APlaceInAFilesOwnTableBecomesAnAddress()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("a.sarif");
        await WriteAsync(file, """
            {"tool":{"driver":{"name":"t"}},"artifacts":[{"location":{"uri":"x.cs"}},{"location":{"uri":"y.cs"}}],
             "results":[{"ruleId":"R","message":{"text":"m"},"locations":[{"physicalLocation":{"artifactLocation":{"index":1}}}]}]}
            """);
        (await InProcess.RunAsync("sarif", "merge", file, "-o", built.PathOf("out.sarif"))).Ends(0);
        var text = await File.ReadAllTextAsync(built.PathOf("out.sarif"), TestContext.Current.CancellationToken);
        Assert.Contains("\"uri\": \"y.cs\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\"index\"", text, StringComparison.Ordinal);
    }

    /// <summary>What is no SARIF, and what is said of it.</summary>
    public static TheoryData<string, string> Hostile => new()
    {
        { "", "no JSON" },
        { "[]", "no list of runs" },
        { "{\"version\":\"1.0.0\",\"runs\":[]}", "version=2.1" },
        { "{\"version\":\"2.1.0\",\"runs\":{}}", "no list of runs" },
        { "{\"version\":\"2.1.0\",\"runs\":[{}]}", "names no tool" },
        { "{\"version\":\"2.1.0\",\"runs\":[],\"runs\":[]}", "no name twice" },
        { "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"t\"}},\"results\":[{\"ruleIndex\":7}]}]}", "names no rule" },
        { "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"t\",\"rules\":[1]}}}]}", "rules" },
        { "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"\\ud800\"}}}]}", "no Unicode" },
        { "{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{\"name\":\"t\"},\"extensions\":[{}]}}]}", "extensions" },
        { new string('[', 100_000), "at most 64 levels" },
        { "\"" + new string('x', 11 * 1024 * 1024) + "\"", "--max-megabytes" },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task WhatIsNoSarifIsRefusedAndNothingIsWritten(string text, string says)
    {
        using var built = new BuiltSource();
        var (file, merged) = (built.PathOf("a.sarif"), built.PathOf("out.sarif"));
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        Assert.Contains(says, (await InProcess.RunAsync("sarif", "merge", file, "-o", merged)).Ends(3).Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(built.Folder));
    }

    [Fact]
    public async Task TheLimitIsExact()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("a.sarif");
        const string Json = "{\"version\":\"2.1.0\",\"runs\":[]}";
        await File.WriteAllTextAsync(file, Json.PadRight(1024 * 1024), TestContext.Current.CancellationToken);
        (await InProcess.RunAsync("sarif", "merge", file, "-o", built.PathOf("out.sarif"), "--max-megabytes", "1")).Ends(0);
        await File.AppendAllTextAsync(file, " ", TestContext.Current.CancellationToken);
        (await InProcess.RunAsync("sarif", "merge", file, "-o", built.PathOf("out.sarif"), "--max-megabytes", "1")).Ends(3);
        (await InProcess.RunAsync("sarif", "merge", file, "-o", built.PathOf("out.sarif"), "--max-megabytes", "0")).Ends(2);
    }

    private static Task WriteAsync(string path, params string[] runs) =>
        File.WriteAllTextAsync(path, $"{{\"$schema\":\"s\",\"version\":\"2.1.0\",\"runs\":[{string.Join(",", runs)}]}}", TestContext.Current.CancellationToken);

    private static string Run(string tool, string version, string[] rules, params string[] results) =>
        $"{{\"results\":[{string.Join(",", results)}],\"tool\":{{\"driver\":{{\"name\":\"{tool}\",\"version\":\"{version}\",\"rules\":[{string.Join(",", rules)}]}}}},\"columnKind\":\"utf16CodeUnits\"}}";

    private static string Rule(string id) => $"{{\"id\":\"{id}\",\"helpUri\":\"https://example.org/{id}\"}}";

    private static string Result(string rule, int? index, string file, int line) =>
        $"{{\"ruleId\":\"{rule}\",{(index is { } place ? $"\"ruleIndex\":{place}," : "")}\"message\":{{\"text\":\"m\"}},\"locations\":[{{\"physicalLocation\":{{\"artifactLocation\":{{\"uri\":\"{file}\"}},\"region\":{{\"startLine\":{line}}}}}}}]}}";
}

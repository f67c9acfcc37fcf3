using System.Text;

namespace ToolContracts.Cli.Tests;

/// <summary>The lock file of built assemblies, and differences from it. A build and this program say and write the same.</summary>
public sealed class LockTests
{
    private const string Reads = "SideEffect(SideEffect.None)";
    private const string Writes = "SideEffect(SideEffect.Reversible), RequiresPermission(\"a\", Resource = \"b\"), NotIdempotent(\"x\")";

    /// <summary>What was reviewed, what is there now, and the exit code.</summary>
    public static TheoryData<string, string, int> Changes => new()
    {
        { Tool("[" + Reads + "]"), Tool("[" + Reads + "]"), 0 },
        { Tool("[" + Reads + "]"), Tool("[" + Reads + ", Limits(TimeoutSeconds = 31)]"), 11 },
        { Tool("[" + Writes + "]"), Tool("[" + Writes + ", Egress(\"a.example\")]"), 11 },
        { Tool("[" + Reads + ", RequiresApproval(\"boss\", Summary = \"{id}\")]"), Tool("[" + Reads + "]"), 11 },
        { Tool("[" + Reads + "]", "string Do([PersonalData] string id)"), Tool("[" + Reads + "]", "string Do(string id)"), 11 },
        { Tool("[" + Reads + "]", "string Do([Untrusted] string id)"), Tool("[" + Reads + "]", "string Do(string id, [FromCaller] string tenant)"), 11 },
        { Tool("[" + Reads + "]", "string Do(Request request)", "record Request(string A, [PersonalData] string B);"), Tool("[" + Reads + "]", "string Do(Request request)", "record Request(string A, string B);"), 11 },
        { Tool("[" + Reads + "]"), Tool("[" + Reads + "]", "string Do(string id, int other)"), 12 },
        { Tool("[" + Reads + "]"), Tool("[" + Reads + "]", "int Do(string id)"), 12 },
        { Tool("[" + Reads + "]"), "[Toolset(\"other\")] public partial class Other { [Tool, " + Reads + "] string Do(string id) => throw null!; }", 12 },
        { Tool("[" + Reads + "]"), Tool("[" + Reads + "]", "string Do(string id, int other = 4)"), 13 },
        { Tool("[" + Reads + "]"), Tool("/// <summary>Other words.</summary>\n[" + Reads + "]"), 13 },
        { Tool("[" + Reads + "]"), Tool("[" + Reads + ", Limits(TimeoutSeconds = 29)]"), 13 },
        { Tool("[" + Reads + "]"), Tool("[" + Reads + "]") + "\n[Toolset(\"other\")] public partial class Other { [Tool, " + Reads + "] static int Do() => 1; }", 13 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task SaysWhatABuildSays(string before, string after, int code)
    {
        using var built = new BuiltSource();
        var file = built.PathOf("toolcontracts.lock.json");
        (await InProcess.RunAsync("lock", built.Build(before, "Before.dll"), "--file", file)).Ends(0);
        var expected = await Reviewed.ReportAsync(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), after);

        var (exit, document) = await InProcess.JsonAsync("diff", built.Build(after, "After.dll"), "--file", file);
        var said = document.GetProperty("changes").EnumerateArray().Select(static one => (
            one.GetProperty("rule").GetString()!,
            $"{one.GetProperty("subject")} is {one.GetProperty("was")} in toolcontracts.lock.json and {one.GetProperty("now")} in the code")).ToList();
        Assert.Equal(code, exit);
        Assert.Equal(expected.Count, said.Count);
        Assert.All(expected, one => Assert.Contains(said, other => other.Item1 == one.Rule && one.Message.Contains(other.Item2, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TextsAreAClassOfTheirOwn()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("lock.json");
        (await InProcess.RunAsync("lock", built.Build(Tool("[" + Reads + "]")), "--file", file)).Ends(0);
        var (_, document) = await InProcess.JsonAsync("diff", built.Build(Tool("/// <summary>Other words.</summary>\n[" + Reads + "]"), "After.dll"), "--file", file);
        Assert.Equal("text", Assert.Single(document.GetProperty("changes").EnumerateArray()).GetProperty("class").GetString());
        Assert.Equal(1, document.GetProperty("text").GetInt32());
    }

    [Fact]
    public async Task TheFileIsTheOneThatAcceptingAllInAnEditorWrites()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("lock.json");
        (await InProcess.RunAsync("lock", built.Build(BuiltSource.Bank), "--file", file)).Ends(0);
        var written = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal(await Reviewed.FileOfAsync(BuiltSource.Bank), written);
        Assert.Contains("\"output.amount\": \"Confidential\"", written, StringComparison.Ordinal);
        Assert.Contains("\"Tenant\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AHostPinnedToTheFileTakesIt()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("lock.json");
        (await InProcess.RunAsync("lock", built.Build(BuiltSource.Bank), "--file", file)).Ends(0);
        var (pinned, problems) = Hosting.Pinning.PinFile.Read(file);
        Assert.Empty(problems);
        Assert.NotNull(pinned);
    }

    [Fact]
    public async Task LockFilesAreComparedWithEachOther()
    {
        using var built = new BuiltSource();
        var (old, now) = (built.PathOf("old.json"), built.PathOf("new.json"));
        (await InProcess.RunAsync("lock", built.Build(Tool("[" + Reads + "]"), "A.dll"), "--file", old)).Ends(0);
        (await InProcess.RunAsync("lock", built.Build(Tool("[" + Reads + ", Egress(\"a.example\")]"), "B.dll"), "--file", now)).Ends(0);
        Assert.Contains("bank_do", (await InProcess.RunAsync("diff", now, "--file", old)).Ends(11).Output, StringComparison.Ordinal);
        (await InProcess.RunAsync("diff", old, "--file", now)).Ends(13);
        (await InProcess.RunAsync("diff", old, "--file", old)).Ends(0);
        (await InProcess.RunAsync("diff", old, now, "--file", old)).Ends(2);
    }

    [Fact]
    public async Task WhatOtherAssembliesHaveStaysAndSoDoLineEndings()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("lock.json");
        (await InProcess.RunAsync("lock", built.Build(Tool("[" + Reads + "]"), "A.dll"), "--file", file)).Ends(0);
        var text = (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd();
        await File.WriteAllTextAsync(file, text, new UTF8Encoding(true), TestContext.Current.CancellationToken);
        var (_, document) = await InProcess.JsonAsync("lock", built.Build("[Toolset(\"other\")] public partial class Other { [Tool, " + Reads + "] static int Do() => 1; }", "B.dll"), "--file", file);
        Assert.Equal("bank", Assert.Single(document.GetProperty("kept").EnumerateArray()).GetString());
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var after = Encoding.UTF8.GetString(bytes);
        Assert.EndsWith("}", after, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", after.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.False((await InProcess.JsonAsync("lock", built.PathOf("B.dll"), "--file", file)).Document.GetProperty("written").GetBoolean());
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("{\n\"version\": 2, \"toolsets\": {} }", "line 2")]
    [InlineData("{ \"version\": 1, \"toolsets\": {} }\n<<<<<<< ours", "line 2")]
    public async Task AFileThatABuildRefusesIsRefusedAndStays(string text, string says)
    {
        using var built = new BuiltSource();
        var file = built.PathOf("lock.json");
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var assembly = built.Build(Tool("[" + Reads + "]"));
        Assert.Contains(says, (await InProcess.RunAsync("lock", assembly, "--file", file)).Ends(3).Error, StringComparison.Ordinal);
        Assert.Contains(says, (await InProcess.RunAsync("diff", assembly, "--file", file)).Ends(3).Error, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AContractThatNoHostTakesIsNotLocked()
    {
        using var built = new BuiltSource();
        var file = built.PathOf("lock.json");
        var broken = built.Build("[Toolset(\"broken\")] public partial class Broken { [Tool, SideEffect(SideEffect.Reversible)] static void Write() { } }");
        Assert.Contains("TOOL1002", (await InProcess.RunAsync("lock", broken, "--file", file)).Ends(1).Output, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Assert.Contains("no lock file", (await InProcess.RunAsync("diff", broken, "--file", file)).Ends(3).Error, StringComparison.Ordinal);
    }

    private static string Tool(string attributes, string signature = "string Do(string id)", string types = "") =>
        $"[Toolset(\"bank\")] public partial class Bank {{ {(attributes.StartsWith("///", StringComparison.Ordinal) ? "\n" : "")}{attributes} [Tool] {signature} => throw null!; }} {types}";
}

using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1014.</summary>
public sealed class ToolIsOwnedTests
{
    private const string All = """
        "legitimate-purpose": "a", "runtime": "a", "identity-and-incident-response": "a", "data-classification": "a",
        "side-effects-and-compensation": "a", "evaluation": "a"
        """;

    [Theory]
    [InlineData("[Toolset(\"bank\")]", "[Tool, SideEffect(SideEffect.Reversible)]")]
    [InlineData("[Toolset(\"bank\", Owner = \" \")]", "[Tool, SideEffect(SideEffect.Irreversible)]")]
    [InlineData("[Toolset(\"bank\"), SideEffect(SideEffect.Reversible)]", "[Tool]")]
    public Task ReportsAToolsetThatActsAndNamesNoOwner(string toolset, string tool) =>
        AnalyzerVerifier<ToolIsOwned>.VerifyAsync($"{toolset} partial class [|Bank|] {{ {tool} void Pay() {{ }} }}");

    [Theory]
    [InlineData("[Toolset(\"bank\")]", "[Tool, SideEffect(SideEffect.None)]")]
    [InlineData("[Toolset(\"bank\")]", "[Tool]")]
    [InlineData("[Toolset(\"bank\")]", "")]
    [InlineData("[Toolset(\"bank\", Owner = \"team\")]", "[Tool, SideEffect(SideEffect.Irreversible)]")]
    public Task IsQuietOnReadsAndOwners(string toolset, string tool) =>
        AnalyzerVerifier<ToolIsOwned>.VerifyAsync($"{toolset} partial class Bank {{ {tool} void Pay() {{ }} }}");

    [Fact]
    public Task SaysWhatToWrite() => AnalyzerVerifier<ToolIsOwned>.VerifyMessagesAsync(
        "[Toolset(\"bank\")] partial class [|Bank|] { [Tool, SideEffect(SideEffect.Reversible)] void Pay() { } }",
        "Toolset 'bank' names no owner, and its tool 'bank_pay' has a side effect. Add Owner = \"…\" to [Toolset]: the team or person who answers for it.");

    [Theory]
    [InlineData("{\"version\":1,\"owners\":{\"*\":{ALL,\"approval\":\"b\"}}}")]
    [InlineData("{\"version\":1,\"owners\":{\"*\":{ALL},\"bank\":{\"approval\":\"b\"}}}")]
    [InlineData("\uFEFF{\"version\":1,\"owners\":{\"bank\":{ALL,\"approval\":\"b\"},\"other\":{}}}")]
    public async Task IsQuietWhereEachConcernHasAnOwner(string file) => Assert.Empty(await RunAsync(file));

    [Theory]
    [InlineData("{\"version\":1,\"owners\":{\"*\":{ALL}}}")]
    [InlineData("{\"version\":1,\"owners\":{\"bank\":{ALL},\"other\":{\"approval\":\"b\"}}}")]
    public async Task ReportsTheConcernWithoutAnOwnerAtTheClass(string file) => Assert.Equal(
        ["Test0.cs:1 Toolset 'bank' has no owner for approval. Name one in toolcontracts.owners.json, for 'bank' or for \"*\"."], await RunAsync(file));

    [Theory]
    [InlineData("", "1 is no object. Write { \"version\": 1, \"owners\": { … } }.")]
    [InlineData("[]", "1 is no object. Write { \"version\": 1, \"owners\": { … } }.")]
    [InlineData("{\n  \"version\": 1,\n  \"owners\": {\n", "4 has no member name where one is expected.")]
    [InlineData("{\n  \"version\": 1,\n  \"owners\": { },\n}", "4 has no member name where one is expected.")]
    [InlineData("{\n  // ours\n  \"version\": 1\n}", "2 has a comment, which JSON does not. Remove it.")]
    [InlineData("{\n  \"version\": 2,\n  \"news\": {}\n}", "2 is of version 2, and this package reads version 1. Update the package.")]
    [InlineData("{\n  \"version\": \"1\",\n  \"owners\": {}\n}", "2 is of no version that there is. Write \"version\": 1.")]
    [InlineData("{ \"owners\": {} }", "1 says no version. Write \"version\": 1.")]
    [InlineData("{ \"version\": 1 }", "1 has no object 'owners'. Name owners by toolset, or for all by \"*\".")]
    [InlineData("{ \"version\": 1,\n \"owner\": {},\n \"owners\": {} }", "2 has the member 'owner', which it does not know. Its members are version and owners.")]
    [InlineData("{ \"version\": 1, \"owners\": {\n \"bank\": {},\n \"bank\": {} } }", "3 has the member 'bank' twice. Keep one.")]
    [InlineData("{ \"version\": 1, \"owners\": {\n \"bank\": \"team\" } }", "2 has no object at 'bank'. Name an owner for each concern.")]
    [InlineData("{ \"version\": 1, \"owners\": { \"bank\": {\n \"runtime\": \"\" } } }", "2 names no owner for 'runtime'. Write the team or person who answers for it.")]
    [InlineData("{ \"version\": 1, \"owners\": { \"bank\": {\n \"runtime\": null } } }", "2 names no owner for 'runtime'. Write the team or person who answers for it.")]
    [InlineData("{ \"version\": 1, \"owners\": {\n \"b nk\": {} } }", "2 names 'b nk', which is no name of a toolset. Write one, or \"*\" for all.")]
    [InlineData("{\n<<<<<<< HEAD\n \"version\": 1,\n=======\n>>>>>>> b\n}", "2 has merge markers. Settle the merge first.")]
    public async Task ReportsAFaultAtItsLineInTheFile(string file, string expected)
    {
        var space = expected.IndexOf(' ', StringComparison.Ordinal);

        Assert.Equal([$"toolcontracts.owners.json:{expected[..space]} toolcontracts.owners.json{expected[space..]}"], await RunAsync(file));
    }

    [Fact]
    public async Task NamesTheConcernsWhereOneIsUnknown() => Assert.StartsWith(
        "toolcontracts.owners.json:1 toolcontracts.owners.json has the concern 'aproval', which it does not know. The concerns are legitimate-purpose, runtime, ",
        Assert.Single(await RunAsync("{ \"version\": 1, \"owners\": { \"bank\": { \"aproval\": \"a\" } } }")), StringComparison.Ordinal);

    [Fact]
    public async Task LeavesOtherFilesAlone()
    {
        var options = new AnalyzerOptions([new TextFile("/work/owners.json", "nonsense")]);

        Assert.Empty(await AnalyzerRunner.RunAsync(References.Compile("class A;"), options, new ToolIsOwned()));
    }

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<ToolIsOwned>.VerifyBrokenAsync(
        "[Toolset(\"a\", Owner = )] partial class A { [Tool, SideEffect(SideEffect.Reversible)] void B( } [Toolset(] class C { [Tool, SideEffect(] void D() { } }");

    private static async Task<string[]> RunAsync(string file)
    {
        const string Source = "[Toolset(\"bank\", Owner = \"team\")] partial class Bank { [Tool, SideEffect(SideEffect.Reversible)] void Pay() { } }\n[Toolset(\"empty\")] partial class Empty;";
        var options = new AnalyzerOptions([new TextFile("/work/toolcontracts.owners.json", file.Replace("ALL", All, StringComparison.Ordinal))]);
        var reported = await AnalyzerRunner.RunAsync(References.Compile(Source), options, new ToolIsOwned());
        return [.. reported.Select(static one =>
            $"{Path.GetFileName(one.Location.GetLineSpan().Path)}:{one.Location.GetLineSpan().StartLinePosition.Line + 1} {one.GetMessage(CultureInfo.InvariantCulture)}")];
    }
}

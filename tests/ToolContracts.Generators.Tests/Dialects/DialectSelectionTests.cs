using ToolContracts.Generators.Schemas.Dialects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Dialects;

/// <summary>What a project names in ToolContractsProviders, and what of the generated code follows from it.</summary>
public sealed class DialectSelectionTests
{
    private const string Property = "ToolContractsProviderNames";

    [Theory]
    [InlineData(null, "mcp", "")]
    [InlineData("", "mcp", "")]
    [InlineData(" ,", "mcp", "")]
    [InlineData("mcp", "mcp", "")]
    [InlineData("openai", "openai", "")]
    [InlineData(",gemini,OpenAI, mcp,gemini", "mcp openai gemini", "")]
    [InlineData("mcp;anthropic", "mcp anthropic", "")]
    [InlineData("open-ai,mcp,claude", "mcp", "open-ai claude")]
    [InlineData("google", "", "google")]
    public void ReadsNamesInAnyOrder(string? value, string known, string unknown)
    {
        var properties = new BuildProperties(value is null ? [] : [(Property, value)]);
        var selection = DialectSelection.Read(properties.GlobalOptions);
        Assert.Equal((known, unknown), (string.Join(" ", selection.Known), string.Join(" ", selection.Unknown)));
    }

    [Fact]
    public void WritesASchemaForEachProviderThatIsNamed()
    {
        var run = GeneratorRun.Of<ToolsetGenerator>(References.Compile(Samples.Payments), (Property, "mcp,openai,anthropic,gemini"));
        Assert.Empty(run.Output.GetDiagnostics().Where(static d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        var text = Assert.Single(run.Files).Value;
        foreach (var dialect in new[] { "Mcp", "OpenAI", "Anthropic", "Gemini" })
        {
            Assert.Equal(3, Count(text, $"ReadOnlySpan<byte> {dialect}Schema => "));
        }
    }

    [Fact]
    public void LeavesOutADialectThatWouldBeRefusedAndWritesTheOthers()
    {
        var run = GeneratorRun.Of<ToolsetGenerator>(
            References.Compile("""
                [Toolset("t"), SideEffect(SideEffect.None)]
                internal sealed partial class Tools { [Tool] private static int Grow(Node a) => 1; [Tool] private static int Look(Dictionary<string, int> a) => 1; [Tool] private static int See(int a) => 1; }
                internal sealed record Node(string Name, Node? Next);
                """),
            (Property, "openai,gemini"));
        var text = Assert.Single(run.Files).Value;
        Assert.Equal((3, 2, 0, 1), (Count(text, " McpSchema => "), Count(text, " OpenAISchema => "), Count(text, " AnthropicSchema => "), Count(text, " GeminiSchema => ")));
    }

    [Fact]
    public void ADialectChangesNeitherTheContractsHashNorTheTexts()
    {
        var compilation = References.Compile(Samples.Payments);
        Assert.Equal(
            Hashes(GeneratorRun.Of<ToolsetGenerator>(compilation)),
            Hashes(GeneratorRun.Of<ToolsetGenerator>(compilation, (Property, "mcp,openai,anthropic,gemini"))));

        static string[] Hashes(GeneratorRun run) => [.. Assert.Single(run.Files).Value.Split('\n')
            .Select(static line => line.Trim()).Where(static line => line.StartsWith("Hash = ", StringComparison.Ordinal) || line.StartsWith("TextHash = ", StringComparison.Ordinal)
                || line.StartsWith("SchemaHash = ", StringComparison.Ordinal))];
    }

    [Fact]
    public void AnotherPropertyRewritesNothingAndThisOneAllToolsets()
    {
        var run = GeneratorRun.Of<ToolsetGenerator>(
            References.Compile(Samples.Toolset(1, 2, "One"), Samples.Toolset(2, 2, "One"), Samples.Request("One")), (Property, "mcp,gemini"));
        Assert.Empty(run.AfterSetting((Property, "gemini,mcp"), ("RootNamespace", "Other")).Rewritten);
        var openAI = run.AfterSetting((Property, "mcp,openai"));
        Assert.Equal(["Load.Set1Tools.Toolset.g.cs", "Load.Set2Tools.Toolset.g.cs"], openAI.Rewritten);
        Assert.Empty(openAI.AfterSetting((Property, "mcp,openai")).Rewritten);
    }

    [Fact]
    public void WhatTheStepGivesIsAValue()
    {
        var run = GeneratorRun.Of<ToolsetGenerator>(References.Compile(Samples.Payments), (Property, "mcp,openai"));
        ModelGraph.AssertHoldsValuesOnly(Assert.Single(run.Outputs(ToolsetGenerator.DialectStep)));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;
}

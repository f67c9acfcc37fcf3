using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Pipeline;

/// <summary>Whatever is typed so far, the generator does not throw (a run asserts it) and reports nothing.</summary>
public sealed class RobustnessTests
{
    [Fact]
    public void SurvivesAFileCutAtEveryToken()
    {
        var tree = CSharpSyntaxTree.ParseText(Samples.Payments, References.ParseOptions);
        var compilation = References.Compile("");
        var cut = compilation.SyntaxTrees[^1];
        GeneratorRun? run = null;
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            var source = Samples.Payments[..token.Span.End];
            var edited = CSharpSyntaxTree.ParseText(source, References.ParseOptions, cut.FilePath);
            compilation = compilation.ReplaceSyntaxTree(cut, edited);
            cut = edited;
            run = run is null ? GeneratorRun.Of<ToolsetGenerator>(compilation) : run.After(compilation);
        }

        Assert.NotNull(run);
        Assert.Single(run.Files);
    }

    [Fact]
    public void SurvivesAFileWithEachTokenLeftOut()
    {
        var tree = CSharpSyntaxTree.ParseText(Samples.Payments, References.ParseOptions);
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            GeneratorRun.Of<ToolsetGenerator>(References.Compile(Samples.Payments.Remove(token.SpanStart, token.Span.Length)));
        }
    }

    [Theory]
    [InlineData("[Toolset]")]
    [InlineData("[Toolset(")]
    [InlineData("[Toolset(null)]")]
    [InlineData("[Toolset(3)]")]
    [InlineData("[Toolset(\"t\", Version = )]")]
    [InlineData("[Toolset(\"t\"), Toolset(\"u\")]")]
    [InlineData("[Toolset(\"t\", Version = 3)]")]
    [InlineData("[Toolset(\"\")]")]
    [InlineData("[Toolset(\"\\uD800\")]")]
    public void SurvivesAHalfTypedToolset(string attribute) => GeneratorRun.Of<ToolsetGenerator>(References.Compile(
        attribute + " internal sealed partial class Tools { [Tool, SideEffect(SideEffect.None)] private static int One(int a) => a; }"));

    [Theory]
    [InlineData("[Tool(")]
    [InlineData("[Tool(null!)]")]
    [InlineData("[Tool, SideEffect(SideEffect.)]")]
    [InlineData("[Tool, SideEffect((SideEffect)9)]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Idempotent(Key = 3)]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Idempotent(Key = \"{a\")]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Egress(null)]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Egress(null, 3)]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Limits(TimeoutSeconds = \"x\")]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), RequiresPermission]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), RequiresPermission(null)]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Budget(\"x\")]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Sandbox(MemoryMegabytes = )]")]
    [InlineData("[Tool, SideEffect(SideEffect.None), Missing]")]
    public void SurvivesAHalfTypedTool(string attributes) => GeneratorRun.Of<ToolsetGenerator>(References.Compile(
        $$"""[Toolset("t")] internal sealed partial class Tools { {{attributes}} private static int One([System.ComponentModel.DataAnnotations.Range(1)] int a, Missing<List<> b) => a; }"""));

    [Theory]
    [InlineData("Range")]
    [InlineData("Range(null, null)")]
    [InlineData("Range(typeof(), \"1\", \"2\")")]
    [InlineData("Range(typeof(int), null, \"2\")")]
    [InlineData("Length(1)")]
    [InlineData("StringLength(\"x\")")]
    [InlineData("RegularExpression(null)")]
    [InlineData("AllowedValues(null)")]
    [InlineData("AllowedValues(new object[] { new[] { 1 }, null })")]
    [InlineData("AllowedValues(typeof(int))")]
    [InlineData("MaxLength")]
    [InlineData("EmailAddress(3)")]
    public void SurvivesAHalfTypedConstraint(string attribute) => GeneratorRun.Of<ToolsetGenerator>(References.Compile($$"""
        using System.ComponentModel.DataAnnotations;
        [Toolset("t")] internal sealed partial class Tools
        {
            [Tool, SideEffect(SideEffect.None)] private static void One([{{attribute}}] string a, [{{attribute}}] int b, [{{attribute}}] List<int>? c) { }
        }
        """));

    [Fact]
    public void SurvivesAMissingFramework() => GeneratorRun.Of<ToolsetGenerator>(CSharpCompilation.Create(
        "Under.Test", [CSharpSyntaxTree.ParseText(Samples.Payments, References.ParseOptions)], [], References.CompilationOptions));

    [Fact]
    public void IsSilentWithoutTheLibrary() => Assert.Empty(GeneratorRun.Of<ToolsetGenerator>(References.Compile(References.Framework, Samples.Payments)).Files);

    [Fact]
    public void SurvivesReferencesOfTheLibraryAlone() => GeneratorRun.Of<ToolsetGenerator>(CSharpCompilation.Create(
        "Under.Test",
        [CSharpSyntaxTree.ParseText(References.GlobalUsings + Samples.Payments, References.ParseOptions)],
        References.All.Except(References.Framework),
        References.CompilationOptions));
}

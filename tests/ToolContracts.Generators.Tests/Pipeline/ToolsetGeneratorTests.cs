using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Pipeline;

public sealed class ToolsetGeneratorTests
{
    [Fact]
    public void WritesTheOtherHalfOfAToolset() => Assert.Equal(
        ["Bank.PaymentTools.Toolset.g.cs"], GeneratorVerifier<ToolsetGenerator>.Verify(Samples.Payments).Files.Keys);

    [Fact]
    public void WritesAToolsetOfTheGlobalNamespaceAndWithKeywordsAsNames() => GeneratorVerifier<ToolsetGenerator>.Verify("""
        [Toolset("odd"), SideEffect(SideEffect.None)]
        internal partial class @class
        {
            private int Tool_x => 0;

            private int Toolset_Contract => Tool_x;

            [Tool("x")]
            private @event @return(@event @this, int @params = 1) => new @event(Toolset_Contract, @this.@out);

            [Tool("a-b")]
            private static void One() { }

            [Tool("a_b")]
            private static void Two() { }
        }

        internal sealed record @event(int @in, string @out);
        """);

    [Fact]
    public void ListsAToolWhoseContractIsBrokenAndWritesTheOthers()
    {
        var run = GeneratorVerifier<ToolsetGenerator>.Verify("""
            [Toolset("t")]
            internal sealed partial class Tools
            {
                [Tool, SideEffect(SideEffect.None)]
                private static int Good() => 1;

                [Tool]
                private static int Unstated() => 1;

                [Tool, SideEffect(SideEffect.None)]
                private static object Untyped(System.IO.Stream a) => a;
            }
            """);
        var text = Assert.Single(run.Files).Value;
        foreach (var rule in new[] { "TOOL1001: 't_unstated'", "TOOL1015: 'a' of 't_untyped'", "TOOL3002: 'result' of 't_untyped'" })
        {
            Assert.Contains(rule, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void GivesToolsetsWhoseNamesDifferInCaseOnlyFilesOfTheirOwn()
    {
        var run = GeneratorVerifier<ToolsetGenerator>.VerifyWithoutSnapshot(
            Named("Bank", "Tools", "one"), Named("bank", "Tools", "two"), Named("Bank", "TOOLS", "three"), Named("Other", "Tools", "four"));
        Assert.Equal(
            ["Bank.TOOLS.Toolset.g.cs", "Bank.Tools.Toolset.2.g.cs", "Other.Tools.Toolset.g.cs", "bank.Tools.Toolset.3.g.cs"],
            run.Files.Keys.Order(StringComparer.Ordinal));

        static string Named(string space, string type, string name) =>
            $$"""namespace {{space}} { [Toolset("{{name}}"), SideEffect(SideEffect.None)] internal sealed partial class {{type}} { [Tool] private static int One() => 1; } }""";
    }

    [Theory]
    [InlineData("internal sealed class Tools")]
    [InlineData("internal sealed partial class Tools<T>")]
    [InlineData("internal abstract partial class Tools")]
    [InlineData("internal static partial class Tools")]
    [InlineData("internal sealed partial record Tools")]
    public void SkipsAClassThatNoOtherHalfCanBeWrittenFor(string declaration) => Assert.Empty(
        GeneratorRun.Of<ToolsetGenerator>(References.Compile($$"""[Toolset("t")] {{declaration}} { [Tool, SideEffect(SideEffect.None)] private static int One() => 1; }""")).Files);

    [Fact]
    public void WritesTheSameBytesWhateverTheOrderOfFilesAndTheCulture()
    {
        var sources = new[]
        {
            """[Toolset("t"), SideEffect(SideEffect.None)] internal sealed partial class Tools { [Tool] private static R B(R a, double d = 1.5) => a; }""",
            """internal sealed partial class Tools { [Tool] private static R A(R a) => a; [Tool] private static object C() => 1; [Tool("a")] private static int D() => 1; }""",
            """internal sealed record R([property: System.ComponentModel.DataAnnotations.Range(0.5, 2.5)] double X, DayOfWeek Y = DayOfWeek.Friday);""",
        };
        var first = GeneratorRun.Of<ToolsetGenerator>(References.Compile(sources)).Files;
        var before = CultureInfo.CurrentCulture;
        try
        {
            // A culture of its own: the test host runs with invariant globalization.
            var comma = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            comma.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = comma;
            Assert.Equal(first, GeneratorRun.Of<ToolsetGenerator>(References.Compile(sources.Reverse())).Files);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        Assert.Equal(first, GeneratorRun.Of<ToolsetGenerator>(References.Compile(sources)).Files);
    }

    [Fact]
    public void AnEditOfARequestTypeRewritesOnlyTheToolsetsThatUseIt()
    {
        var compilation = References.Compile(Samples.Toolset(1, 2, "One"), Samples.Toolset(2, 2, "Two"), Samples.Request("One"), Samples.Request("Two"));
        var run = GeneratorRun.Of<ToolsetGenerator>(compilation);
        Assert.Equal(["Load.Set1Tools.Toolset.g.cs", "Load.Set2Tools.Toolset.g.cs"], run.Rewritten);
        var request = compilation.SyntaxTrees.Single(static tree => tree.ToString().Contains("record Two(", StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(
            request, CSharpSyntaxTree.ParseText(Samples.Request("Two", ", bool Urgent = false"), References.ParseOptions, request.FilePath));
        var again = run.After(edited);
        Assert.Equal(["Load.Set2Tools.Toolset.g.cs"], again.Rewritten);
        Assert.Contains("urgent", again.Files["Load.Set2Tools.Toolset.g.cs"], StringComparison.Ordinal);
        Assert.Empty(again.Output.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning));
    }

    [Fact]
    public void AnEditWithinAToolsBodyRewritesNothing()
    {
        var source = Samples.Toolset(1, 2, "One");
        var compilation = References.Compile(source, Samples.Request("One"));
        var run = GeneratorRun.Of<ToolsetGenerator>(compilation);
        var tree = compilation.SyntaxTrees.Single(static tree => tree.ToString().Contains("[Toolset(", StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(
            source.Replace("[request.Name]", "[request.Name, request.Name]", StringComparison.Ordinal), References.ParseOptions, tree.FilePath));
        Assert.Empty(run.After(edited).Rewritten);
    }
}

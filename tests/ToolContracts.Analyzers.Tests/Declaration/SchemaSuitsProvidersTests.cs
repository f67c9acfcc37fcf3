using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1016.</summary>
public sealed class SchemaSuitsProvidersTests
{
    private const string All = "mcp,openai,anthropic,gemini";

    private const string Types = """

        public sealed record Node(string Name, Node? Next);
        public sealed record Marks(int Count, Dictionary<string, int> Points, List<Node> Nodes);
        [JsonDerivedType(typeof(One), "one")] public abstract record Untagged;
        public sealed record One(int X) : Untagged;
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Two), "two")] public abstract record Tagged;
        public sealed record Two(int X) : Tagged;
        public sealed record Empty;
        public sealed record Holder(int X, Empty Inner);
        public sealed record Odd([property: JsonPropertyName("größe")] int Size, [property: JsonPropertyName("1st")] int First, [property: JsonPropertyName("a.b")] int Dotted);
        """;

    [Theory]
    [InlineData("Dictionary<string, int> [|a|]")]
    [InlineData("Marks [|a|]", "openai")]
    [InlineData("Node [|a|]", "anthropic")]
    [InlineData("List<Node> [|a|]", "gemini")]
    [InlineData("Holder [|a|]", "gemini")]
    [InlineData("int [|größe|]", "anthropic")]
    [InlineData("int [|größe|]", "gemini")]
    public async Task ReportsAtTheParameter(string parameter, string providers = All) => await VerifyAsync(parameter, providers);

    [Theory]
    [InlineData("Dictionary<string, int> a", "mcp")]
    [InlineData("Dictionary<string, int> a", "")]
    [InlineData("Dictionary<string, int> a", null)]
    [InlineData("Node a, Untagged b, Holder c, Odd d", "mcp,openai")]
    [InlineData("Holder a, Tagged b", "anthropic")]
    [InlineData("Tagged a, Two b, Untagged c, Odd d", All)]
    [InlineData("int größe", "mcp,openai")]
    [InlineData("string a, int b = 3, DateTimeOffset? c = null, HashSet<Guid>? d = null, [Range(1, 5)] int e = 1, [RegularExpression(\"(?=a)a\")] string f = \"a\"", All)]
    [InlineData("CancellationToken a", All)]
    [InlineData("[Injected] IServiceProvider a, [FromCaller] string tenant", All)]
    public async Task IsQuietOnWhatProvidersTake(string parameter, string? providers) => await VerifyAsync(parameter, providers);

    [Theory]
    [InlineData("object a")]
    [InlineData("Dictionary<object, int> a")]
    [InlineData("Node a", "[Tool]")]
    public async Task LeavesATwiceBrokenToolToTheOtherRule(string parameter, string attributes = "[Tool, SideEffect(SideEffect.None)]") =>
        Assert.Empty(await ReportedAsync(Source(parameter, attributes), All));

    [Fact]
    public async Task NamesTheMemberTheProvidersAndWhatToWrite()
    {
        var reported = (await ReportedAsync(Source("Marks a"), All)).Select(static one => one.GetMessage(CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(
            [
                "'a.Points' of tool 't_x' has no schema for openai, anthropic and gemini: it is an object with free keys. Take a list of records with a key and a value instead.",
                "'a.Nodes[]' of tool 't_x' has no schema for anthropic and gemini: its type contains itself. Take a flat list instead, each element of which names its parent.",
            ],
            reported);
    }

    [Fact]
    public async Task PointsAtTheMemberToo()
    {
        var reported = await ReportedAsync(Source("Marks a"), All);
        Assert.Equal(["Points", "Nodes"], reported.Select(static one => Text(Assert.Single(one.AdditionalLocations))));
        Assert.All(reported, static one => Assert.Equal("a", Text(one.Location)));
    }

    [Fact]
    public async Task ReportsATotalAtTheTool()
    {
        var members = string.Join(", ", Enumerable.Range(0, 25).Select(static i => $"int p{i} = 0"));
        var reported = Assert.Single(await ReportedAsync(Source(members), All));
        Assert.Equal("X", Text(reported.Location));
        Assert.Equal(
            "Tool 't_x' has no schema for anthropic: its schema has 25 optional members in all, and at most 24 are taken. Split the tool, or ask for less.",
            reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task ReportsAToolsetsNameOnceAtItsArgument()
    {
        const string Source = """[Toolset("2fa"), SideEffect(SideEffect.None)] public sealed partial class Codes { [Tool] private static int Make() => 1; [Tool] private static int Take() => 1; }""";
        var reported = Assert.Single(await ReportedAsync(Source, All));
        Assert.Equal("\"2fa\"", Text(reported.Location));
        Assert.StartsWith("Toolset '2fa' has no schema for gemini: ", reported.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Empty(await ReportedAsync(Source, "mcp,openai,anthropic"));
        Assert.Empty(await ReportedAsync(Source.Replace("2fa", "_2fa", StringComparison.Ordinal), All));
    }

    [Theory]
    [InlineData("mcp,open-ai", "ToolContractsProviders names 'open-ai', which is no provider that there is. The providers are mcp, openai, anthropic, gemini.")]
    [InlineData("claude,google", "ToolContractsProviders names 'claude', 'google', which is no provider that there is. The providers are mcp, openai, anthropic, gemini.")]
    public async Task ReportsANameOfNoProvider(string providers, string message)
    {
        var reported = Assert.Single(await ReportedAsync(Source("Dictionary<string, int> a"), providers));
        Assert.Equal(Location.None, reported.Location);
        Assert.Equal(message, reported.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task SurvivesBrokenCode()
    {
        const string Source = """
            [Toolset(] partial class A { [Tool, SideEffect(SideEffect.None)] void B(Dictionary<string, > a, Missing b) { } }
            [Toolset("c"), SideEffect(SideEffect.None)] partial class C { [Tool] void D(Dictionary<string, int> ) { } [Tool] void E(int = , [Range(] int b) }
            [Toolset("f")] class F { [Tool, SideEffect(SideEffect.None)] void G(Node a) { } }
            """;
        await ReportedAsync(Source, All, mustCompile: false);
    }

    private static async Task VerifyAsync(string parameter, string? providers)
    {
        var marked = Markup.Parse(Source(parameter));
        var reported = await ReportedAsync(marked.Source, providers);
        Assert.Equal(marked.Spans.Select(static span => span.Span), reported.Select(static one => one.Location.SourceSpan).Distinct());
    }

    private static string Source(string parameters, string attributes = "[Tool, SideEffect(SideEffect.None)]") => $$"""
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        [Toolset("t")]
        public sealed partial class Tools
        {
            {{attributes}}
            private static void X({{parameters}}) { }
        }
        """ + Types;

    private static async Task<IReadOnlyList<Diagnostic>> ReportedAsync(string source, string? providers, bool mustCompile = true)
    {
        var compilation = References.Compile(source);
        if (mustCompile)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error));
        }

        var properties = new BuildProperties(providers is null ? [] : [("ToolContractsProviderNames", providers)]);
        var reported = await AnalyzerRunner.RunAsync(compilation, new AnalyzerOptions([], properties), new SchemaSuitsProviders());
        return [.. reported.OrderBy(static one => one.Location.SourceSpan.Start)];
    }

    private static string Text(Location location) => location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}

using ToolContracts.Analyzers.Effects;
using ToolContracts.CodeFixes.Effects;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Fixes;

/// <summary>The fix of TOOL5003.</summary>
public sealed class HostIsNamedFixTests
{
    private const string Get = "http.GetStringAsync(\"https://a.example/x\");";

    [Theory]
    [InlineData("[Egress]", "[Egress(\"a.example\")]")]
    [InlineData("[Egress(\"b.example\")]", "[Egress(\"b.example\", \"a.example\")]")]
    [InlineData("[Egress(new[] { \"b.example\" })]", "[Egress(\"b.example\", \"a.example\")]")]
    public Task NamesTheHost(string written, string expected) => CodeFixVerifier<HostIsNamed, HostIsNamedFix>.VerifyAsync(
        Tools($"    [Tool]\n    {written}\n    private Task [|A|]() => {Get}"),
        Tools($"    [Tool]\n    {expected}\n    private Task A() => {Get}"));

    [Fact]
    public Task NamesSeveralHostsInOneAttribute() => CodeFixVerifier<HostIsNamed, HostIsNamedFix>.VerifyFixAllAsync(
        Tools("    [Tool]\n    private void {|TOOL5003:{|TOOL5003:A|}|}() { http.GetStringAsync(\"https://a.example\"); http.GetStringAsync(\"https://b.example:8443\"); }"),
        Tools("    [Tool]\n    [Egress(\"a.example\", \"b.example:8443\")]\n    private void A() { http.GetStringAsync(\"https://a.example\"); http.GetStringAsync(\"https://b.example:8443\"); }"));

    [Fact]
    public Task KeepsTheHostsOfTheClass() => CodeFixVerifier<HostIsNamed, HostIsNamedFix>.VerifyAsync(
        Tools($"    [Tool]\n    private Task [|A|]() => {Get}", "[Egress(\"b.example\")]\n"),
        Tools($"    [Tool]\n    [Egress(\"b.example\", \"a.example\")]\n    private Task A() => {Get}", "[Egress(\"b.example\")]\n"));

    [Fact]
    public Task OffersNothingForAHostThatIsNotKnown() => CodeFixVerifier<HostIsNamed, HostIsNamedFix>.VerifyNoFixAsync(
        Tools("    [Tool]\n    private Task A(string url) => new HttpClient().GetStringAsync(url);"));

    private static string Tools(string tools, string onClass = "") => $$"""
        using System.Net.Http;
        {{onClass}}[Toolset("pages")]
        public sealed partial class PageTools(HttpClient http)
        {
            public HttpClient Http => http;

        {{tools}}
        }
        """;
}

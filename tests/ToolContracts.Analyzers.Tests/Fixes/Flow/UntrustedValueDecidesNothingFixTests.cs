using Verifier = ToolContracts.RoslynTesting.CodeFixVerifier<
    ToolContracts.Analyzers.Flow.FlowAnalyzer, ToolContracts.CodeFixes.Flow.UntrustedValueDecidesNothingFix>;

namespace ToolContracts.Analyzers.Tests.Fixes.Flow;

/// <summary>The fix of TOOL4002.</summary>
public sealed class UntrustedValueDecidesNothingFixTests
{
    [Fact]
    public Task TakesARootedPath() => Verifier.VerifyAsync(
        Tools("string Read(string page) => File.ReadAllText({|TOOL4002:page|});"),
        Tools("string Read(RootedPath page) => File.ReadAllText(page.FullPath);"));

    [Fact]
    public Task TakesARootedPathAtEachUse() => Verifier.VerifyAsync(
        Tools("string Read(int size, string page) => string.IsNullOrEmpty(page) || !File.Exists(page) ? Path.GetExtension(page) : new FileInfo({|TOOL4002:page|}).Name;"),
        Tools("string Read(int size, RootedPath page) => string.IsNullOrEmpty(page.FullPath) || !File.Exists(page.FullPath) ? Path.GetExtension(page.FullPath) : new FileInfo(page.FullPath).Name;"));

    [Fact]
    public Task TakesAnAllowedUriWhereTheCallTakesAUri() => Verifier.VerifyAsync(
        Tools("Task<string> Read(string page) => _http.GetStringAsync({|TOOL4002:page|});"),
        Tools("Task<string> Read(AllowedUri page) => _http.GetStringAsync(page.Uri);"));

    [Fact]
    public Task TakesAnAllowedUriInPlaceOfANewUri() => Verifier.VerifyAsync(
        Tools("Task<string> Read(string page) => _http.GetStringAsync({|TOOL4002:new Uri(page)|});"),
        Tools("Task<string> Read(AllowedUri page) => _http.GetStringAsync(page.Uri);"));

    [Fact]
    public Task TakesAnAllowedUriAsAnArgumentOfAnExtension() => Verifier.VerifyAsync(
        "using System.Net.Http.Json;\n" + Tools("Task<int> Read(string page) => _http.GetFromJsonAsync<int>({|TOOL4002:page|});"),
        "using System.Net.Http.Json;\n" + Tools("Task<int> Read(AllowedUri page) => _http.GetFromJsonAsync<int>(page.Uri);"));

    [Fact]
    public Task TakesRootedPathsInAllToolsOfADocument() => Verifier.VerifyFixAllAsync(
        Tools("string Read(string page) => File.ReadAllText({|TOOL4002:page|}) + File.ReadAllLines({|TOOL4002:page|}).Length;\n\n    [Tool]\n    private int Count(string folder) => Directory.GetFiles({|TOOL4002:folder|}).Length;"),
        Tools("string Read(RootedPath page) => File.ReadAllText(page.FullPath) + File.ReadAllLines(page.FullPath).Length;\n\n    [Tool]\n    private int Count(RootedPath folder) => Directory.GetFiles(folder.FullPath).Length;"));

    [Theory]
    [InlineData("string Read(string page) => File.ReadAllText(\"/srv/\" + page);")]
    [InlineData("string Read(string page) => File.ReadAllText(page) + page;")]
    [InlineData("string Read(string page) { page = page.Trim(); return File.ReadAllText(page); }")]
    [InlineData("string Read(string page) => File.Exists(Path.Combine(\"/srv\", page)) ? File.ReadAllText(page) : \"\";")]
    [InlineData("void Read(string page) { File.WriteAllText(\"/srv/last\", page); File.Delete(page); }")]
    [InlineData("string Read(string? page) => File.ReadAllText(page!);")]
    [InlineData("string Read(string page = \"index\") => File.ReadAllText(page);")]
    [InlineData("string Read([System.ComponentModel.DataAnnotations.StringLength(9)] string page) => File.ReadAllText(page);")]
    [InlineData("string Read(Wanted page) => File.ReadAllText(page.Name);")]
    [InlineData("string Read(string page) { var name = page; return File.ReadAllText(name); }")]
    [InlineData("string Read(string page) => File.ReadAllText(page);\n\n    private string Again() => Read(\"index\");")]
    [InlineData("string Read(string page) => File.ReadAllText(page);\n\n    private const string Name = nameof(Read);")]
    [InlineData("System.Diagnostics.Process? Read(string page) => System.Diagnostics.Process.Start(page);")]
    public Task OffersNothingWhereTheTextIsMoreThanAPath(string tool) => Verifier.VerifyNoFixAsync(Tools(tool));

    [Theory]
    [InlineData("[RequiresPermission(\"read\", Resource = \"page/{page}\")]")]
    [InlineData("[RequiresApproval(\"clerk\", Preview = \"Plan\")]")]
    [InlineData("[CompensatedBy(\"Forget\")]")]
    public Task OffersNothingWhereTheContractCountsOnTheText(string attribute) =>
        Verifier.VerifyNoFixAsync(Tools("string Read(string page) => File.ReadAllText(page);", attribute));

    [Fact]
    public Task OffersNothingForAUrlWhereNoHostIsNamed() =>
        Verifier.VerifyNoFixAsync(Tools("Task<string> Read(string page) => _http.GetStringAsync(page);", "[Egress]"));

    private static string Tools(string tool, string attribute = "[Egress(\"pages.example\")]") => $$"""
        [Toolset("pages")]
        public sealed partial class PageTools
        {
            private readonly System.Net.Http.HttpClient _http = new();

            [Tool]
            {{attribute}}
            private {{tool}}
        }

        public sealed record Wanted(string Name);
        """;
}

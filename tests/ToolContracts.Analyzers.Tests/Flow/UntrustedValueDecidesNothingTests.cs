using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL4002.</summary>
[Threat(19, Part = "url")]
[Threat(20, Part = "sink")]
public sealed class UntrustedValueDecidesNothingTests
{
    private const string Id = "TOOL4002";

    [Theory]
    [InlineData("""[Tool] private string A(string name) => File.ReadAllText([|name|]);""")]
    [InlineData("""[Tool] private string A(string name) => File.ReadAllText([|Path.Combine("/srv/notes", name)|]);""")]
    [InlineData("""[Tool] private Task<string> A(string host) => http.GetStringAsync([|$"https://{host}/"|]);""")]
    [InlineData("""[Tool] private void A(string program) => System.Diagnostics.Process.Start([|program|]);""")]
    [InlineData("""[Tool] private void A(string name, System.Data.Common.DbCommand command) => command.CommandText = [|$"select 1 from orders where name = '{name}'"|];""")]
    [InlineData("""[Tool] private Type? A(string type) => Type.GetType([|type|]);""")]
    [InlineData("""[Tool] private string A(string name) => B([|name|]); private static string B(string name) => File.ReadAllText("/srv/" + name);""")]
    [InlineData("""private async Task<string> A() => File.ReadAllText([|await http.GetStringAsync("https://shop.example")|]);""")]
    [InlineData("""[Tool] private string A(IReadOnlyList<string> names) => File.ReadAllText([|names[0]|]);""")]
    [InlineData("""[Tool] private string A(Note note) => File.ReadAllText([|note.Name|]); public sealed record Note(string Name);""")]
    public Task ReportsAnUntrustedValueThatDecides(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Theory]
    [InlineData("""[Tool] private string A(RootedPath name) => File.ReadAllText(name.ToString());""")]
    [InlineData("""[Tool] private string A(int number) => File.ReadAllText($"/srv/notes/{number}");""")]
    [InlineData("""[Tool] private string A(Guid id) => File.ReadAllText(Path.Combine("/srv/notes", id.ToString()));""")]
    [InlineData("""[Tool] private string A(string name) => File.ReadAllText(Path.Combine("/srv/notes", Path.GetFileName(name)));""")]
    [InlineData("""[Tool] private string A(string name) { var path = Path.GetFullPath(Path.Combine("/srv/notes/", name)); return path.StartsWith("/srv/notes/", StringComparison.Ordinal) ? File.ReadAllText(path) : ""; }""")]
    [InlineData("""[Tool] private string A(string name) => name == "today" ? File.ReadAllText(name) : "";""")]
    [InlineData("""[Tool] private string A(string name) => new[] { "a", "b" }.Contains(name) ? File.ReadAllText(name) : "";""")]
    [InlineData("""[Tool] private Task<string> A(string query) => http.GetStringAsync("https://shop.example/?q=" + Uri.EscapeDataString(query));""")]
    [InlineData("""[Tool] private void A(string file) { var start = new System.Diagnostics.ProcessStartInfo("convert"); start.ArgumentList.Add(file); System.Diagnostics.Process.Start(start); }""")]
    [InlineData("""[Tool] private void A(string name, System.Data.Common.DbParameter parameter) => parameter.Value = name;""")]
    [InlineData("""private string A(string name) => File.ReadAllText(name);""")]
    [InlineData("""[Tool] private string A(IConfiguration settings) => File.ReadAllText(settings["Notes:Path"]!);""")]
    [InlineData("""[Tool] private string A(IShelf shelf) => File.ReadAllText(shelf.Path); public interface IShelf { string Path { get; } }""")]
    [InlineData("""[Tool] private string A(HttpClient client) => File.ReadAllText(client.BaseAddress!.LocalPath);""")]
    public Task IsQuietOnWhatIsValidatedOrDecidesNothing(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Fact]
    public Task SaysWhatTheValueDecides() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool] private string A(string name) => File.ReadAllText({|TOOL4002:name|});
        [Tool] private Task<string> B(string host) => C({|TOOL4002:host|});
        private Task<string> C(string host) => http.GetStringAsync("https://" + host);
        """),
        "Argument 'name' of tool 'shop_a' comes from outside and reaches a file's path unvalidated: whoever writes it decides the path. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].",
        "Argument 'host' of tool 'shop_b' comes from outside and reaches a URL through 'C' unvalidated: whoever writes it decides the URL. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].");

    [Fact]
    public Task SaysOfOneValueAtOnePlaceOnce() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool] private void A(string name, string other) { B({|TOOL4002:name|}); B({|TOOL4002:other|}); }
        [Tool] private void C(string name) => D({|TOOL4002:name|});
        private static void B(string name) { if (File.Exists(name)) { File.Delete(name); } Directory.CreateDirectory(name); File.WriteAllText(name, ""); }
        private static void D(string name) { E(name); File.Delete(name); }
        private static void E(string name) => File.WriteAllText(name, "");
        """),
        "Argument 'name' of tool 'shop_a' comes from outside and reaches a file's path through 'B' and in 2 more ways unvalidated: whoever writes it decides the path. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].",
        "Argument 'other' of tool 'shop_a' comes from outside and reaches a file's path through 'B' and in 2 more ways unvalidated: whoever writes it decides the path. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].",
        "Argument 'name' of tool 'shop_c' comes from outside and reaches a file's path through 'D' and in 1 more way unvalidated: whoever writes it decides the path. Compare it with the values that are allowed, take a RootedPath or AllowedUri, pass it as a parameter, or validate it in a method with [Validates].");

    [Theory]
    [InlineData("""[Tool] private string A(string name) => File.ReadAllText(Path.Combine(, name));""")]
    [InlineData("""[Tool] private string A(string name) => File.Missing(name) + File.ReadAllText(name;""")]
    [InlineData("""[Tool] private string A(string) => File.ReadAllText(name);""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}

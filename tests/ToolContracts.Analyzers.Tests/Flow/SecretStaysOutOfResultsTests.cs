using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2001.</summary>
[Threat(10, Part = "result")]
public sealed class SecretStaysOutOfResultsTests
{
    private const string Id = "TOOL2001";

    [Theory]
    [InlineData("""[Tool] private string? A() => [|configuration["Shop:ApiKey"]|];""")]
    [InlineData("""[Tool] private string A() { var key = configuration["Shop:ApiKey"]; return [|$"key {key}"|]; }""")]
    [InlineData("""[Tool] private string? A() => [|Environment.GetEnvironmentVariable("GITHUB_TOKEN")|];""")]
    [InlineData("""[Tool] private string A([Injected] Secret<string> key) => [|key.Reveal()|];""")]
    [InlineData("""[Tool] private string? A() => [|configuration.GetConnectionString("Orders")|];""")]
    [InlineData("""[Tool] private string? A(string name) => [|configuration[name]|];""")]
    [InlineData("""[Tool] private async Task<string> A() { await Task.Yield(); return [|await B()|]; } private Task<string> B() => Task.FromResult(configuration["Shop:ApiKey"]!);""")]
    public Task ReportsASecretInAResult(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Theory]
    [InlineData("""[Tool] private string A() => [|Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(configuration["Shop:ApiKey"]!))|];""")]
    [InlineData("""[Tool] private string A() => [|Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(configuration["Shop:ApiKey"]!))|];""")]
    [InlineData("""[Tool] private string A() => [|Uri.EscapeDataString(configuration["Shop:ApiKey"]!)|];""")]
    [Threat(11, Part = "encoded")]
    public Task ReportsAnEncodedSecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Fact]
    public Task ReportsWhatIsPersonalAboveTheCeiling() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """
        [Tool] private string A(int number) => [|"It is " + new Patient(number, "…").Name|];
        [Tool] [return: PersonalData] private string B(int number) => "It is " + new Patient(number, "…").Name;
        """,
        "public sealed record Patient(int Number, [PersonalData] string Name);"), Id);

    [Fact]
    public Task ReportsASecretUnderAnyCeiling() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(
        """[Tool] [return: ConfidentialData] private string? A() => [|configuration["Shop:ApiKey"]|];"""), Id);

    [Theory]
    [InlineData("""[Tool] private string? A() => configuration["Shop:Region"];""")]
    [InlineData("""[Tool] private string? A() => Environment.GetEnvironmentVariable("PATH");""")]
    [InlineData("""[Tool] private bool A() => configuration["Shop:ApiKey"] is null;""")]
    [InlineData("""[Tool] private int A() => configuration["Shop:ApiKey"]!.Length;""")]
    [InlineData("""[Tool] private string A() => configuration["Shop:ApiKey"] is null ? "no key" : "a key";""")]
    [InlineData("""[Tool] private string A() { var key = configuration["Shop:ApiKey"]; key = "none"; return key; }""")]
    [InlineData("""[Tool] private string A([Injected] Secret<string> key) => key.ToString();""")]
    [InlineData("""[Tool] private string A() => Last(configuration["Shop:ApiKey"]!); [Declassifies("The last four digits tell keys apart.")] private static string Last(string key) => key[^4..];""")]
    [InlineData("""private string? A() => configuration["Shop:ApiKey"];""")]
    public Task IsQuietOnWhatTellsNoSecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Fact]
    public Task SaysWhereTheValueComesFromAndHow() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool] private string A() { var key = configuration["Shop:ApiKey"]; return {|TOOL2001:Shown(key!)|}; }
        private static string Shown(string text) => $"({text})";
        """),
        "'key' from configuration key 'Shop:ApiKey' is Secret and reaches the result of tool 'shop_a' through 'Shown', which a model reads. Return what the model needs and no more, or pass it through a method with [Declassifies].");

    [Theory]
    [InlineData("""[Tool] private string A() => configuration["Shop:ApiKey"] +;""")]
    [InlineData("""[Tool] private Missing A() => configuration["Shop:ApiKey"];""")]
    [InlineData("""[Tool] private string A() { var key = configuration[]; return key; }""")]
    [InlineData("""[Tool] private string A() { return Missing(configuration""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}

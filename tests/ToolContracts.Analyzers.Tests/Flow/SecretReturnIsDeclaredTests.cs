using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL9003.</summary>
public sealed class SecretReturnIsDeclaredTests
{
    private const string Id = "TOOL9003";

    [Theory]
    [InlineData("""public string? [|A|]() => configuration["Shop:ApiKey"];""")]
    [InlineData("""public string? [|A|] => configuration["Shop:ApiKey"];""")]
    [InlineData("""public string? [|A|] { get { return configuration["Shop:ApiKey"]; } }""")]
    [InlineData("""public void [|A|](out string key) => key = configuration["Shop:ApiKey"]!;""")]
    [InlineData("""protected string? [|A|]() => B(); private string? B() => configuration["Shop:ApiKey"];""")]
    [InlineData("""public async Task<string> [|A|]() { await Task.Yield(); return configuration["Shop:ApiKey"]!; }""")]
    public Task ReportsAPublicMemberThatGivesOutASecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Public(members), Id);

    [Theory]
    [InlineData("""[return: SecretData] public string? A() => configuration["Shop:ApiKey"];""")]
    [InlineData("""[SecretData] public string? A => configuration["Shop:ApiKey"];""")]
    [InlineData("""public void A([SecretData] out string key) => key = configuration["Shop:ApiKey"]!;""")]
    [InlineData("""public Secret<string> A() => new(configuration["Shop:ApiKey"]!);""")]
    [InlineData("""internal string? A() => configuration["Shop:ApiKey"];""")]
    [InlineData("""public string? A() => configuration["Shop:Region"];""")]
    [InlineData("""public bool A() => configuration["Shop:ApiKey"] is null;""")]
    [InlineData("""[Declassifies("The last four digits tell keys apart.")] public string A() => configuration["Shop:ApiKey"]![^4..];""")]
    [InlineData("""private static class Hidden { public static string? A() => Environment.GetEnvironmentVariable("SHOP_TOKEN"); }""")]
    public Task IsQuietOnWhatSaysSoOrIsNotSeen(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Public(members), Id);

    [Fact]
    public Task SaysWhichMemberAndWhichSecret() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Public(
        """public string? {|TOOL9003:A|}() => configuration["Shop:ApiKey"];"""),
        "'A' returns a secret, from configuration key 'Shop:ApiKey', and does not say so. Add [return: SecretData] ([SecretData] on a property), so that other assemblies know, or return a Secret<T>.");

    [Theory]
    [InlineData("""public string? A( => configuration["Shop:ApiKey"];""")]
    [InlineData("""public A() => configuration["Shop:ApiKey"];""")]
    [InlineData("""public string? A { get => configuration["Shop:ApiKey"]; get""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Public(members)), new FlowAnalyzer());

    private static string Public(string members) => Toolset("", $$"""
        public class Settings(IConfiguration configuration)
        {
            {{members}}
            private IConfiguration All => configuration;
        }
        """);
}

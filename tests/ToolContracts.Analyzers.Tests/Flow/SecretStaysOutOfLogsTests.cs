using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2004.</summary>
public sealed class SecretStaysOutOfLogsTests
{
    private const string Id = "TOOL2004";

    [Theory]
    [InlineData("""void A() => logger.LogInformation("with {Key}", [|configuration["Shop:ApiKey"]|]);""")]
    [InlineData("""void A() { var key = configuration["Shop:ApiKey"]; logger.LogInformation([|$"with {key}"|]); }""")]
    [InlineData("""void A() => Console.WriteLine([|configuration["Shop:ApiKey"]|]);""")]
    [InlineData("""void A() { using var scope = logger.BeginScope("with {Key}", [|configuration["Shop:ApiKey"]|]); }""")]
    [InlineData("""void A(System.Diagnostics.Activity activity) => activity.SetTag("key", [|configuration["Shop:ApiKey"]|]);""")]
    [InlineData("""void A() => System.Diagnostics.Debug.WriteLine([|configuration["Shop:ApiKey"]|]);""")]
    [InlineData("""void A() => Note([|configuration["Shop:ApiKey"]|]!); void Note(string text) => logger.LogInformation("{Text}", text);""")]
    public Task ReportsASecretInALog(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Class(members), Id);

    [Theory]
    [InlineData("""void A() => logger.LogInformation("in {Region}", configuration["Shop:Region"]);""")]
    [InlineData("""void A() => logger.LogInformation("{There}", configuration["Shop:ApiKey"] is not null);""")]
    [InlineData("""void A() => Console.WriteLine(configuration["Shop:ApiKey"]!.Length);""")]
    [InlineData("""void A(Secret<string> key) => logger.LogInformation("with {Key}", key);""")]
    [InlineData("""void A([PersonalData] string name) => logger.LogInformation("of {Name}", name);""")]
    public Task IsQuietOnLogsWithoutASecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Class(members), Id);

    [Fact]
    public Task SaysWhichValueReachesWhichLog() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Class(
        """
        void A() => Console.WriteLine({|TOOL2004:configuration["Shop:ApiKey"]|});
        void B(Secret<string> opened) { var text = opened.Reveal(); logger.LogInformation("{Text}", {|TOOL2004:text|}); }
        """),
        "Configuration key 'Shop:ApiKey' is Secret and reaches the console. Log a name, a length or whether it is there, or keep it in a Secret<T>, which prints as ***.",
        "'text' from a revealed secret is Secret and reaches the log. Log a name, a length or whether it is there, or keep it in a Secret<T>, which prints as ***.");

    [Theory]
    [InlineData("""void A() => logger.LogInformation(configuration["Shop:ApiKey"], configuration[");""")]
    [InlineData("""void A() => Console.WriteLine(configuration["Shop:ApiKey"] configuration);""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Class(members)), new FlowAnalyzer());
}

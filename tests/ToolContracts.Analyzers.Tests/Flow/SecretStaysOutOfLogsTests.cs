using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2004.</summary>
[Threat(10, Part = "log")]
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
    [InlineData("""static readonly Action<ILogger, string, Exception?> Noted = LoggerMessage.Define<string>(LogLevel.Debug, 1, "{Text}"); void A() => Noted(logger, [|configuration["Shop:ApiKey"]|]!, null);""")]
    [InlineData("""void A() { var noted = LoggerMessage.Define<string>(LogLevel.Debug, 1, "{Text}"); noted(logger, [|configuration["Shop:ApiKey"]|]!, null); }""")]
    [InlineData("""readonly Action<string> _note = text => Console.WriteLine(text); void A() => _note([|configuration["Shop:ApiKey"]|]!);""")]
    [InlineData("""Action<string>? Note { get; set; } void B() => Note = text => logger.LogInformation("{Text}", text); void A() => Note?.Invoke([|configuration["Shop:ApiKey"]|]!);""")]
    [InlineData("""Action<string>? Note { get; set; } void B() => Note = Console.WriteLine; void A() => Note?.Invoke([|configuration["Shop:ApiKey"]|]!);""")]
    [InlineData("""event Action<string>? Noted; void B() => Noted += text => Console.WriteLine(text); void A() => Noted?.Invoke([|configuration["Shop:ApiKey"]|]!);""")]
    [InlineData("""void A() { Action<string> write = Console.WriteLine; write([|configuration["Shop:ApiKey"]|]!); }""")]
    [InlineData("""void A() => new List<string> { configuration["Shop:ApiKey"]! }.ForEach([|Console.WriteLine|]);""")]
    [InlineData("""void A() => [|Apply(LoggerMessage.Define<string>(LogLevel.Debug, 1, "{Text}"), configuration["Shop:ApiKey"]!)|]; void Apply(Action<ILogger, string, Exception?> note, string text) => note(logger, text, null);""")]
    public Task ReportsASecretInALog(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Class(members), Id);

    [Theory]
    [InlineData("""void A() => logger.LogInformation("in {Region}", configuration["Shop:Region"]);""")]
    [InlineData("""void A() => logger.LogInformation("{There}", configuration["Shop:ApiKey"] is not null);""")]
    [InlineData("""void A() => Console.WriteLine(configuration["Shop:ApiKey"]!.Length);""")]
    [InlineData("""void A(Secret<string> key) => logger.LogInformation("with {Key}", key);""")]
    [InlineData("""void A([PersonalData] string name) => logger.LogInformation("of {Name}", name);""")]
    [InlineData("""static readonly Action<ILogger, int, Exception?> Noted = LoggerMessage.Define<int>(LogLevel.Debug, 1, "{Length}"); void A() => Noted(logger, configuration["Shop:ApiKey"]!.Length, null);""")]
    [InlineData("""readonly Action<string> _note = text => Console.WriteLine(text.Length); void A() => _note(configuration["Shop:ApiKey"]!);""")]
    [InlineData("""readonly Action<string, string> _note = (one, two) => Console.WriteLine(one); void A() => _note("", configuration["Shop:ApiKey"]!);""")]
    [InlineData("""readonly Action<string> _note = text => Console.WriteLine(text); readonly Action<string> _keep = text => text.Trim(); void A() { _note(""); _keep(configuration["Shop:ApiKey"]!); }""")]
    public Task IsQuietOnLogsWithoutASecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Class(members), Id);

    [Fact]
    public Task ReportsASecretInAMethodOfTheLogsGenerator() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset("", """
        internal static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "with {Key}")] public static partial void With(this ILogger logger, string key, Exception? failed = null);
            public static partial void With(this ILogger logger, string key, Exception? failed) => logger.LogInformation(failed, "with {Key}", key);
        }
        internal sealed partial class Service(IConfiguration configuration, ILogger logger)
        {
            void A() => logger.With([|configuration["Shop:ApiKey"]|]!);
            void B() => logger.With(configuration["Shop:Region"]!);
            void C() => Log.With(logger, "", [|new InvalidOperationException(configuration["Shop:ApiKey"])|]);
            void D() { try { A(); } catch (Exception failed) { logger.With("", failed); } }
            void E() => Own(configuration["Shop:ApiKey"]!.Trim().Length.ToString(), configuration["Shop:ApiKey"]!.Length);
            [LoggerMessage(2, LogLevel.Information, "with {Key} of {Length}")] partial void Own(string key, int length);
        }
        """), Id);

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

using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2002.</summary>
[Threat(10, Part = "exception")]
public sealed class SecretStaysOutOfExceptionsTests
{
    private const string Id = "TOOL2002";

    [Theory]
    [InlineData("""[Tool] private int A() { var key = configuration["Shop:ApiKey"]; throw [|new InvalidOperationException($"no entry with {key}")|]; }""")]
    [InlineData("""[Tool] private int A() => configuration["Shop:Region"] is null ? throw [|new InvalidOperationException("not " + configuration["Shop:ApiKey"])|] : 1;""")]
    [InlineData("""[Tool] private int A() { [|Enter(configuration["Shop:ApiKey"]!)|]; return 1; } private static void Enter(string key) => throw new InvalidOperationException(key);""")]
    [InlineData("""[Tool] private int A() { try { [|Enter()|]; } catch (ArgumentException) { } return 1; } private void Enter() { throw new InvalidOperationException(configuration["Shop:ApiKey"]); }""")]
    public Task ReportsASecretInAnExceptionThatLeaves(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Theory]
    [InlineData("""[Tool] private int A() { if (configuration["Shop:ApiKey"] is null) { throw new ToolFailedException("no-key", ToolFailure.NotStarted); } return 1; }""")]
    [InlineData("""[Tool] private int A() { try { throw new InvalidOperationException(configuration["Shop:ApiKey"]); } catch (InvalidOperationException) { return 0; } }""")]
    [InlineData("""[Tool] private int A() => throw new InvalidOperationException($"key of {configuration["Shop:ApiKey"]!.Length} letters");""")]
    [InlineData("""private int A() => throw new InvalidOperationException(configuration["Shop:ApiKey"]);""")]
    public Task IsQuietOnWhatTellsNoSecretOrStaysInside(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Fact]
    public Task SaysWhichValueTheExceptionTells() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """[Tool] private int A() { var key = configuration["Shop:ApiKey"]; throw {|TOOL2002:new InvalidOperationException($"no entry with {key}")|}; }"""),
        "'key' from configuration key 'Shop:ApiKey' is Secret and reaches the message of an exception that leaves the tool. Say in the message what went wrong, not with which value.");

    [Theory]
    [InlineData("""[Tool] private int A() { throw new (configuration["Shop:ApiKey"]); }""")]
    [InlineData("""[Tool] private int A() { throw configuration["Shop:ApiKey"]; }""")]
    [InlineData("""[Tool] private int A() { try { throw new Missing(configuration["Shop:ApiKey"]); } catch (Missing""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}

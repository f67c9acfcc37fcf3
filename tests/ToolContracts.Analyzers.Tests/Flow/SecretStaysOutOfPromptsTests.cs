using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL2003.</summary>
[Threat(10, Part = "prompt")]
public sealed class SecretStaysOutOfPromptsTests
{
    private const string Id = "TOOL2003";

    [Theory]
    [InlineData("""void A() { var message = new ChatMessage(ChatRole.User, [|"use " + configuration["Shop:ApiKey"]|]); }""")]
    [InlineData("""Task<ChatResponse> A() => chat.GetResponseAsync([|$"use {configuration["Shop:ApiKey"]}"|]);""")]
    [InlineData("""ChatOptions A() => new() { Instructions = [|configuration["Shop:ApiKey"]|] };""")]
    [InlineData("""void A() => Ask([|configuration["Shop:ApiKey"]|]!); static void Ask([ModelContext] string text) { }""")]
    [InlineData("""void A() { var key = configuration["Shop:ApiKey"]; Wrap([|key|]!); } void Wrap(string text) => Ask("use " + text); static void Ask([ModelContext] string text) { }""")]
    public Task ReportsASecretInAPrompt(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Class(members), Id);

    [Theory]
    [InlineData("""void A() { var message = new ChatMessage(ChatRole.User, "in " + configuration["Shop:Region"]); }""")]
    [InlineData("""Task<ChatResponse> A() => chat.GetResponseAsync(configuration["Shop:ApiKey"] is null ? "without a key" : "with a key");""")]
    [InlineData("""void A() => Ask("hello", configuration["Shop:ApiKey"]!); static void Ask([ModelContext] string text, string key) { }""")]
    [InlineData("""void A([PersonalData] string name) => Ask(name); static void Ask([ModelContext] string text) { }""")]
    public Task IsQuietOnPromptsWithoutASecret(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Class(members), Id);

    [Fact]
    public Task SaysWhichValueReachesWhichParameter() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Class(
        """void A() => Ask({|TOOL2003:configuration["Shop:ApiKey"]|}!); static void Ask([ModelContext] string text) { }"""),
        "Configuration key 'Shop:ApiKey' is Secret and reaches [ModelContext] parameter 'text'. Leave it out: a tool that needs it takes it from a vault when it runs.");

    [Theory]
    [InlineData("""void A() { var message = new ChatMessage(ChatRole., configuration["Shop:ApiKey"]); }""")]
    [InlineData("""void A() => chat.GetResponseAsync(configuration["Shop:ApiKey"], missing, , );""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Class(members)), new FlowAnalyzer());
}

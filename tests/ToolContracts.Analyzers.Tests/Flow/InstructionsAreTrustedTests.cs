using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL4003.</summary>
[Threat(1, Part = "instructions")]
public sealed class InstructionsAreTrustedTests
{
    private const string Id = "TOOL4003";

    [Theory]
    [InlineData("""[Tool] private void A(string style) { var message = new ChatMessage(ChatRole.System, [|"Translate. " + style|]); }""")]
    [InlineData("""[Tool] private ChatOptions A(string style) => new() { Instructions = [|style|] };""")]
    [InlineData("""private async Task<ChatOptions> A() => new() { Instructions = [|await http.GetStringAsync("https://shop.example")|] };""")]
    [InlineData("""private async Task A() { var answer = await chat.GetResponseAsync("?"); var message = new ChatMessage(ChatRole.System, [|answer.Text|]); }""")]
    [InlineData("""[Tool] private void A(string style) => B([|style|]); private static ChatMessage B(string text) => new(ChatRole.System, text);""")]
    public Task ReportsTextFromOutsideInInstructions(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Theory]
    [InlineData("""[Tool] private void A(string text) { var message = new ChatMessage(ChatRole.User, text); }""")]
    [InlineData("""[Tool] private void A(string text) { var message = new ChatMessage(ChatRole.System, "Translate what the user sends."); }""")]
    [InlineData("""[Tool] private void A(int words) { var message = new ChatMessage(ChatRole.System, $"Use {words} words."); }""")]
    [InlineData("""[Tool] private void A(string style) { var message = new ChatMessage(ChatRole.System, style switch { "short" => "Be short.", _ => "Be polite." }); }""")]
    [InlineData("""[Tool] private void A(string style) { var message = new ChatMessage(ChatRole.System, Known(style)); } [Validates] private static string Known(string style) => style.Length < 9 ? style : "";""")]
    [InlineData("""private void A(string style) { var message = new ChatMessage(ChatRole.System, style); }""")]
    public Task IsQuietOnWhatIsDataOrChosen(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members), Id);

    [Fact]
    public Task SaysWhichTextStandsInInstructions() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool] private void A(string style) { var message = new ChatMessage(ChatRole.System, {|TOOL4003:"Translate. " + style|}); }
        private async Task<ChatOptions> B() => new() { Instructions = {|TOOL4003:await http.GetStringAsync("https://shop.example")|} };
        """),
        "Argument 'style' of tool 'shop_a' comes from outside and reaches a system message. Put it into a user message, where it is data.",
        "'Instructions' from an HTTP response comes from outside and reaches a model's instructions. Put it into a user message, where it is data.");

    [Theory]
    [InlineData("""[Tool] private void A(string style) { var message = new ChatMessage(ChatRole.System, style""")]
    [InlineData("""[Tool] private ChatOptions A(string style) => new() { Instructions = style, Instructions };""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members)), new FlowAnalyzer());
}

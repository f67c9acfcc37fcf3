using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL3003.</summary>
[Threat(5, Part = "flow")]
public sealed class ArgumentIsTypedTests
{
    private const string Id = "TOOL3003";

    [Theory]
    [InlineData("""async Task A() { var answer = await chat.GetResponseAsync("?"); var arguments = new AIFunctionArguments { ["order"] = [|answer.Text|] }; }""")]
    [InlineData("""async Task<int> A(ShopTools tools) { var answer = await chat.GetResponseAsync("?"); return tools.Find([|answer.Text|]); }""")]
    [InlineData("""async Task<int> A(ShopTools tools) => tools.Find([|await http.GetStringAsync("https://shop.example")|]);""")]
    [InlineData("""async Task<ToolCall> A(Caller caller) { var body = await http.GetByteArrayAsync("https://shop.example"); return new ToolCall("shop_find", [|body|], caller); }""")]
    [InlineData("""async Task<int> A(ShopTools tools) { using var json = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("https://shop.example")); return tools.Find([|json.RootElement.GetProperty("order").GetString()|]!); }""")]
    public Task ReportsAnAnswerThatWasNotRead(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Source(members), Id);

    [Theory]
    [InlineData("""async Task<int> A(ShopTools tools) { var answer = await chat.GetResponseAsync("?"); return tools.Count(int.Parse(answer.Text)); }""")]
    [InlineData("""async Task<int> A(ShopTools tools) { var answer = await chat.GetResponseAsync("?"); return tools.Order(System.Text.Json.JsonSerializer.Deserialize<Order>(answer.Text)!); }""")]
    [InlineData("""async Task<int> A(ShopTools tools) { using var json = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("https://shop.example")); return tools.Count(json.RootElement.GetProperty("number").GetInt32()); }""")]
    [InlineData("""async Task<int> A(ShopTools tools) { await chat.GetResponseAsync("?"); return tools.Find("lamp"); }""")]
    [InlineData("""async Task<string> A() { var answer = await chat.GetResponseAsync("?"); return answer.Text; }""")]
    public Task IsQuietOnWhatWasReadAsAType(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Source(members), Id);

    [Fact]
    public Task SaysWhichAnswerReachesWhichArgument() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Source(
        """async Task<int> A(ShopTools tools) { var answer = await chat.GetResponseAsync("?"); return tools.Find({|TOOL3003:answer.Text|}); }"""),
        "'answer' from a model's answer has no type yet and reaches argument 'order' of tool 'shop_find'. Deserialize it to the parameter's type first, so that it is checked.");

    [Theory]
    [InlineData("""async Task A() { var arguments = new AIFunctionArguments { ["order"] = (await chat.GetResponseAsync("?")). }; }""")]
    [InlineData("""async Task<int> A(ShopTools tools) => tools.Find(await http.GetStringAsync(), );""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Source(members)), new FlowAnalyzer());

    private static string Source(string members) => Toolset(
        "[Tool] internal int Find(string order) => order.Length; [Tool] internal int Count(int number) => number; [Tool] internal int Order(Order order) => order.Number;",
        $$"""
        public sealed record Order(int Number);
        internal class Service(IChatClient chat, HttpClient http) { {{members}} private (IChatClient, HttpClient) All => (chat, http); }
        """);
}

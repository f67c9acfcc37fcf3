using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>TOOL4001.</summary>
[Threat(53, Part = "trusted")]
public sealed class TrustedValueIsTrustedTests
{
    private const string Id = "TOOL4001";

    [Theory]
    [InlineData("""[Tool] private void A(string queue) => Desk.Route([|queue|]);""")]
    [InlineData("""[Tool] private void A(int limit) => Desk.Limit([|limit|]);""")]
    [InlineData("""[Tool] private void A(Order order) => Desk.Route([|order.Queue.Trim()|]);""")]
    [InlineData("""[Tool] private void A(string queue) => B([|queue|]); private void B(string queue) => Desk.Route(queue);""")]
    [InlineData("""[Tool] private void A(string queue, Desk desk) => desk.Queue = [|queue|];""")]
    [InlineData("""private async Task A() => Desk.Route([|await http.GetStringAsync("https://shop.example")|]);""")]
    [InlineData("""private void A([Untrusted] string queue) => Desk.Route([|queue|]);""")]
    [InlineData("""private async Task A() { var answer = await chat.GetResponseAsync("?"); Desk.Route([|answer.Text|]); }""")]
    public Task ReportsAValueFromOutside(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members, Types), Id);

    [Theory]
    [InlineData("""[Tool] private void A(string queue) => Desk.Route("orders");""")]
    [InlineData("""[Tool] private void A(string queue) { if (queue is not ("orders" or "returns")) { return; } Desk.Route(queue); }""")]
    [InlineData("""[Tool] private void A(string queue) => Desk.Route(queue switch { "a" => "orders", _ => "returns" });""")]
    [InlineData("""[Tool] private void A(string queue) => Desk.Route(Known(queue)); [Validates] private static string Known(string queue) => queue.Length == 3 ? queue : "orders";""")]
    [InlineData("""[Tool] private void A(string queue) { if (IsKnown(queue)) { Desk.Route(queue); } } [Validates] private static bool IsKnown(string queue) => queue.Length == 3;""")]
    [InlineData("""[Tool] private void A([FromCaller] Caller caller) => Desk.Route(caller.Tenant);""")]
    [InlineData("""[Tool] private void A(string text) => Desk.Note(text);""")]
    [InlineData("""private void A(string queue) => Desk.Route(queue);""")]
    public Task IsQuietOnWhatIsTrustedOrValidated(string members) => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(Toolset(members, Types), Id);

    [Fact]
    public Task SaysWhichValueReachesWhatIsTrusted() => AnalyzerVerifier<FlowAnalyzer>.VerifyMessagesAsync(Toolset(
        """
        [Tool] private void A(string queue) => Desk.Route({|TOOL4001:queue|});
        [Tool] private void B(string queue, Desk desk) => desk.Queue = {|TOOL4001:queue|};
        """, Types),
        "Argument 'queue' of tool 'shop_a' comes from outside and reaches [Trusted] 'queue'. Pass it through a method with [Validates], or take the value from a trusted place.",
        "Argument 'queue' of tool 'shop_b' comes from outside and reaches [Trusted] 'Queue'. Pass it through a method with [Validates], or take the value from a trusted place.");

    [Theory]
    [InlineData("""[Tool] private void A(string queue) => Desk.Route(queue, );""")]
    [InlineData("""[Tool] private void A(queue) => Desk.Route(queue);""")]
    [InlineData("""[Tool] private void A(string queue) { if (queue is not (""")]
    public async Task SurvivesBrokenCode(string members) => await AnalyzerRunner.RunAsync(References.Compile(Toolset(members, Types)), new FlowAnalyzer());

    private const string Types = """
        public sealed record Order(string Queue);
        public sealed class Desk
        {
            [Trusted] public string Queue { get; set; } = "";
            public static void Route([Trusted] string queue) { }
            public static void Limit([Trusted] int limit) { }
            public static void Note(string text) { }
        }
        """;
}

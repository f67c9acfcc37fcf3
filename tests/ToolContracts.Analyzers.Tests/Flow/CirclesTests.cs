using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>Objects that hand on to others of their kind: their summaries settle, and what goes through them is still seen.</summary>
public sealed class CirclesTests
{
    private const string Links = """
        internal abstract class Link
        {
            public Link? Next { get; set; }
            public string Kept = "";
            public string Last = "";
            public virtual string Pass(string text) { Kept = Next?.Kept ?? ""; Last = text; return Next is null ? text : Next.Pass(text + Kept); }
            public virtual void Close() { Next?.Close(); Kept = Next?.Next?.Kept ?? Kept; Last = Next?.Last + Kept; }
        }
        internal sealed class Plain(Link next) : Link { public override string Pass(string text) { Kept += next.Kept; return next.Next!.Pass(text); } public override void Close() { next.Close(); Last = next.Kept; } }
        internal sealed class Doubled(Link next) : Link { public override string Pass(string text) { Last += next.Last; return next.Pass(text + text + Next?.Last); } public override void Close() { next.Next?.Close(); Kept = next.Last; } }
        """;

    [Fact]
    public Task SettleAndLoseNothing() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("""[Tool] private string A([Injected] Link link) { var text = link.Pass(configuration["Shop:ApiKey"]!); link.Close(); return [|text|]; }""", Links), "TOOL2001");

    [Fact]
    public Task SettleWithinTheirRounds() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("""[Tool] private string A([Injected] Link link) { var text = link.Pass(configuration["Shop:ApiKey"]!); link.Close(); return text.Length.ToString(); }""", Links), "TOOL9001");

    [Fact]
    public Task AddNothingThatDidNotGoIn() => AnalyzerVerifier<FlowAnalyzer>.VerifyAsync(
        Toolset("""[Tool] private string A([Injected] Link link, string name) { var key = configuration["Shop:ApiKey"]!; logger.LogDebug("{Length}", key.Length); return link.Pass(name); }""", Links), "TOOL2001");
}

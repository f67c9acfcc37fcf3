using System.Text;
using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow;
using ToolContracts.RoslynTesting;
using static ToolContracts.Analyzers.Tests.Flow.FlowSource;

namespace ToolContracts.Analyzers.Tests.Flow;

/// <summary>
/// Code that is larger, deeper or odder than anybody writes by hand: it is followed, or TOOL9001 says that it was not. Nothing is thrown,
/// and nothing runs on.
/// </summary>
public sealed class HostileCodeTests
{
    private const int Milliseconds = 120_000;

    private const string Key = """var key = configuration["Shop:ApiKey"]!;""";

    [Fact(Timeout = Milliseconds)]
    public async Task AMethodOfTenThousandLines()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 10_000; i++)
        {
            text.Append($"text += Shown({i});\n");
        }

        Assert.Equal(["TOOL2001"], await IdsAsync(Toolset($"[Tool] private string A() {{ {Key} var text = key;\n{text} return text; }} private static string Shown(int number) => $\"({{number}})\";")));
    }

    [Fact(Timeout = Milliseconds)]
    public async Task HelpersThatLieTwoThousandDeep()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 2_000; i++)
        {
            text.Append($"private static string M{i}(string text) => M{i + 1}(text);\n");
        }

        Assert.Equal(["TOOL2001"], await IdsAsync(Toolset($"[Tool] private string A() {{ {Key} return M0(key); }}\n{text}private static string M2000(string text) => text;")));
    }

    [Theory(Timeout = Milliseconds)]
    [InlineData(200)]
    [InlineData(2_000)]
    public async Task CallsWithinCalls(int depth)
    {
        var call = string.Concat(Enumerable.Repeat("S(", depth)) + "key" + new string(')', depth);

        Assert.Subset(
            new HashSet<string> { "TOOL2001", "TOOL9001" },
            (await IdsAsync(Toolset($"[Tool] private string A() {{ {Key} return {call}; }} private static string S(string text) => text;"), mustCompile: depth < 1_000)).ToHashSet());
    }

    [Fact(Timeout = Milliseconds)]
    public async Task AnExpressionOfFiveThousandParts()
    {
        var sum = string.Join(" + ", Enumerable.Range(0, 5_000).Select(static i => i == 2_500 ? "key" : "one"));

        Assert.Equal(["TOOL2001"], await IdsAsync(Toolset($"[Tool] private string A(string one) {{ {Key} return {sum}; }}")));
    }

    [Fact(Timeout = Milliseconds)]
    public async Task ASwitchOfThreeThousandArms()
    {
        var arms = string.Concat(Enumerable.Range(0, 3_000).Select(static i => $"{i} => {(i == 1_500 ? "key" : $"\"{i}\"")},\n"));

        Assert.Equal(["TOOL2001"], await IdsAsync(Toolset($"[Tool] private string A(int number) {{ {Key} return number switch {{ {arms} _ => \"\" }}; }}")));
    }

    [Fact(Timeout = Milliseconds)]
    public async Task AnInterfaceOfTwoHundredImplementations()
    {
        var types = string.Concat(Enumerable.Range(0, 200).Select(static i => $"public sealed class Unit{i} : IUnit {{ public string Write(string text) => text + {i}; }}\n"));

        Assert.Contains("TOOL9001", await IdsAsync(Toolset(
            "", "public static class Writer { internal static void A(IUnit unit) => Console.WriteLine(unit.Write(Environment.GetEnvironmentVariable(\"API_TOKEN\")!).Length); }\npublic interface IUnit { string Write(string text); }\n" + types)));
    }

    [Fact(Timeout = Milliseconds)]
    public async Task ALoopInWhichAValueMovesByOneVariableARound()
    {
        var names = string.Join(", ", Enumerable.Range(0, 1_000).Select(static i => $"v{i} = \"\""));
        var moves = string.Concat(Enumerable.Range(0, 999).Select(static i => $"v{i} = v{i + 1};\n"));

        Assert.Contains("TOOL9001", await IdsAsync(Toolset($"[Tool] private string A(int rounds) {{ {Key} string {names}; while (rounds-- > 0) {{ {moves} v999 = key; }} return v0; }}")));
    }

    [Theory(Timeout = Milliseconds)]
    [InlineData("public class One : Two { public string Text = \"\"; } public class Two : One { }")]
    [InlineData("public interface One : Two { string Text { get; } } public interface Two : One { }")]
    [InlineData("public struct One { public Two Held; public string Text; } public struct Two { public One Held; }")]
    [InlineData("public class One : List<One> { public One? Next; public string Text = \"\"; }")]
    [InlineData("public class One<T> : Two<One<One<T>>> { public string Text = \"\"; } public class Two<T> { } public class One : One<One> { }")]
    [InlineData("public record One(One? Next, string Text) : IEnumerable<One> { public IEnumerator<One> GetEnumerator() { yield return this; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }")]
    [InlineData("public delegate One One(One one);")]
    [InlineData("public class One<TSelf> where TSelf : One<TSelf> { public string Text = \"\"; } public class One : One<One> { }")]
    [InlineData("public class One { public One Text => Text; public static implicit operator string(One one) => one.Text; }")]
    public async Task TypesThatAreMadeOfThemselves(string types) => await RunAsync(Toolset(
        $$"""
        [Tool] private string A(One one, dynamic loose) { {{Key}} var text = ""; one.Text = key; loose.Text = one; text += one.Text; text += loose; return text; }
        [Tool] private One B(One one) => one;
        """, types));

    [Fact(Timeout = Milliseconds)]
    public async Task AnObjectThatHoldsItself() => Assert.Equal(["TOOL2001"], await IdsAsync(Toolset(
        $$"""[Tool] private string A() { {{Key}} var node = new Node(); node.Next = node; node.Next.Next.Next.Text = key; for (var i = 0; i < 9; i++) { node = new Node { Next = node }; } while (node.Next != null) { node = node.Next; } return node.Text; }""",
        "public sealed class Node { public Node? Next; public string Text = \"\"; }")));

    [Theory]
    [InlineData("// <auto-generated/>\n")]
    public async Task GeneratedCodeIsNotReported(string header) =>
        Assert.Empty(await AnalyzerRunner.RunAsync(References.Compile(header + Toolset("""[Tool] private string? A() => configuration["Shop:ApiKey"];""")), new FlowAnalyzer()));

    private static async Task<string[]> IdsAsync(string source, bool mustCompile = true)
    {
        var compilation = References.Compile(source);
        if (mustCompile)
        {
            Assert.Empty(compilation.GetDiagnostics().Where(static one => one.Severity == DiagnosticSeverity.Error));
        }

        return [.. (await AnalyzerRunner.RunAsync(compilation, new FlowAnalyzer())).Select(static one => one.Id).Distinct()];
    }

    private static async Task RunAsync(string source) => await AnalyzerRunner.RunAsync(References.Compile(source), new FlowAnalyzer());
}

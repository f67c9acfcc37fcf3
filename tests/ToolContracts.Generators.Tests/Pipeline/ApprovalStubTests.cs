using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Generators.Tests.Pipeline;

/// <summary>The plan, and the types by which a host decides in code.</summary>
public sealed class ApprovalStubTests
{
    [Fact]
    public void WritesThePlanOfAPreviewAndTheTypesOfItsProposal() => GeneratorVerifier<ToolsetGenerator>.Verify("""
        namespace Bank;

        /// <summary>Moves money.</summary>
        [Toolset("bank", Owner = "bank-team")]
        public sealed partial class BankTools
        {
            /// <summary>Sends money.</summary>
            /// <param name="to">To whom.</param>
            /// <param name="amount">How much.</param>
            /// <param name="tags">What for.</param>
            [Tool]
            [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
            [RequiresPermission("bank.send", Resource = "account/{to}")]
            [RequiresApproval("treasury", Preview = nameof(PreviewSendAsync), ExpiresMinutes = 15)]
            [NotIdempotent("each is another one")]
            private Task SendAsync(
                string to, decimal amount, [FromCaller("region")] string? region, [FromCaller("branch")] string branch, [Injected] IRates rates, CancellationToken cancellationToken, List<string>? tags = null) =>
                Task.CompletedTask;

            private Task<SendPlan> PreviewSendAsync(List<string>? tags, string to, decimal amount, IRates rates, string branch, CancellationToken cancellationToken) =>
                Task.FromResult(new SendPlan(to, amount * rates.Fee, []));
        }

        public interface IRates { decimal Fee { get; } }

        /// <summary>What would be sent.</summary>
        public sealed record SendPlan(string To, decimal Fee, IReadOnlyList<SendStep> Steps);

        public sealed record SendStep(int Number, DayOfWeek Day);
        """);

    [Theory]
    [InlineData("private static Plan Preview(string a, int b) => new(a);", "var result = await", false)]
    [InlineData("private Plan Preview(int b, string a) => new(a);", "toolset.Preview(arguments.b, arguments.a)", true)]
    [InlineData("private static async Task<Plan> Preview(string a, int b, CancellationToken cancellationToken) { await Task.Yield(); return new(a); }", "invocation.CancellationToken", true)]
    [InlineData("internal ValueTask<Plan> Preview(string a, int? b) => new(new Plan(a));", "await toolset.Preview(", true)]
    [InlineData("private static List<Plan> Preview(string a, int b, Caller caller) => [new(a)];", "Tools.Preview(arguments.a, arguments.b, invocation.Context.Caller)", true)]
    [InlineData("private static Dictionary<string, Plan?> Preview(string a, int b) => new();", "Dictionary<string, global::Under.Plan?>)plan!", true)]
    [InlineData("private static int? Preview(string a, int b) => b;", "Plan = (int?)plan!", true)]
    [InlineData("private static Kind Preview(string a, int b) => default;", "global::Under.Kind", true)]
    public void CallsAPreviewOfEveryForm(string preview, string expected, bool isThere)
    {
        var text = Generate(Tool("Preview = nameof(Preview)", preview, "string a, int b, Caller caller"));
        Assert.Equal(isThere, text.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void ShowsEveryHoleOfASummary()
    {
        var text = Generate(Tool("""Summary = "{{do}} {a} {b:D3} {r.Name} {r.Lines}" """, "", "string a, int b, Request r"));
        Assert.Contains("writer.Literal(\"{do} \");", text, StringComparison.Ordinal);
        Assert.Contains("hole1.ToString(\"D3\", global::System.Globalization.CultureInfo.InvariantCulture)", text, StringComparison.Ordinal);
        Assert.Contains("__Shapes.Canonical_List(writer, item)", text.Replace("known0", "item", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("ToolProposal<string>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public", "Request r", "", "public")]
    [InlineData("public", "Hidden r", "", "internal")]
    [InlineData("public", "List<Hidden[]> r", "", "internal")]
    [InlineData("public", "Request r", "private static Hidden Plan(Request r) => new(1);", "internal")]
    [InlineData("public", "Nested r", "private sealed record Nested(int A);", "private")]
    [InlineData("public", "Dictionary<string, Nested.Inner> r", "internal sealed record Nested { public sealed record Inner(int A); }", "internal")]
    [InlineData("internal", "Request r", "", "public")]
    public void IsSeenNoFurtherThanTheTypesThatItShows(string toolset, string parameter, string members, string expected)
    {
        var shown = members.Contains(" Plan(", StringComparison.Ordinal) ? "Preview = nameof(Plan)" : "Summary = \"{r}\"";
        var text = Generate(Tool(shown, members, parameter, toolset));
        Assert.Equal(
            [expected, expected, expected],
            Regex.Matches(text, "(public|internal|private) (?:sealed record|interface) (?:DoIt\\w+|IDoItApprover)").Select(static match => match.Groups[1].Value));
    }

    [Fact]
    public void AnApproverOfPrivateTypesCanStandInTheToolset()
    {
        const string Members = """
            private sealed record Nested(int A);

            private sealed class Cautious : IDoItApprover
            {
                public Caller Approver { get; } = new(ActorKind.Service, "cautious", "acme");

                public ValueTask<ToolContracts.Approvals.ApprovalVerdict> DecideAsync(DoItProposal proposal, CancellationToken cancellationToken) =>
                    new(proposal.Arguments.R.A > 1 ? new ToolContracts.Approvals.ApprovalVerdict.Deny() : new ToolContracts.Approvals.ApprovalVerdict.LeaveToPeople(proposal.Plan));
            }

            internal static object Make() => new Cautious();
            """;
        Generate(Tool("Summary = \"{r}\"", Members, "Nested r"));
    }

    // Of a name that the toolset has, or that its code means by it, the stub's type is a second one. Code that expects the first does not compile:
    // nothing changes its meaning silently.
    [Theory]
    [InlineData("private sealed record DoItProposal(int A);", "", "DoItProposal_2")]
    [InlineData("private static int DoItProposal => 1; internal static int Use() => DoItProposal;", "", "DoItProposal_2")]
    [InlineData("internal static DoItProposal Use() => new(1);", "public sealed record DoItProposal(int A);", "DoItProposal_2")]
    [InlineData("internal static Other.DoItProposal Use() => new(1);", "", "DoItProposal")]
    [InlineData("private interface IDoItApprover;", "", "IDoItApprover_2")]
    [InlineData("internal static DoItArguments Use() => new(1);", "public sealed record DoItArguments(int A);", "DoItArguments_2")]
    public void TakesASecondNameWhereTheFirstIsTaken(string members, string types, string expected)
    {
        var text = Generate(Tool("Summary = \"{a}\"", members, "string a", types: types + " namespace Other { public sealed record DoItProposal(int A); }"));
        Assert.Matches($"(record|interface) {expected}( |\n)", text);
    }

    [Fact]
    public void TakesTheNameOfATypeThatAUsingBringsForTaken()
    {
        var source = "using Far; " + Tool("Summary = \"{a}\"", "internal static DoItProposal Use() => new(1);", "string a");
        var run = GeneratorVerifier<ToolsetGenerator>.VerifyWithoutSnapshot(source, "namespace Far { public sealed record DoItProposal(int A); }");
        Assert.Contains("sealed record DoItProposal_2 ", Assert.Single(run.Files).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoToolsOfOneMethodNameHaveStubsOfTheirOwn()
    {
        const string Other = """
            [Tool("other"), SideEffect(SideEffect.None), RequiresApproval("r", Summary = "{n}")]
            private static Task DoIt(int n) => Task.CompletedTask;
            """;
        var text = Generate(Tool("Summary = \"{a}\"", Other, "string a"));
        Assert.Contains("interface IDoItApprover :", text, StringComparison.Ordinal);
        Assert.Contains("interface IDoItApprover_2 : global::ToolContracts.Approvals.IToolApprover<global::Under.Tools.DoItProposal_2>", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("string @event, int @class", "Event = arguments.@event,", "Class = arguments.@class,")]
    [InlineData("string clone, int equals", "CloneValue = arguments.clone,", "EqualsValue = arguments.equals,")]
    [InlineData("string a, int A", "A = arguments.a,", "AValue = arguments.A,")]
    [InlineData("string _1, int toString", "Value_1 = arguments._1,", "ToStringValue = arguments.toString,")]
    [InlineData("string doItArguments, int plan", "DoItArgumentsValue = arguments.doItArguments,", "Plan = arguments.plan,")]
    [InlineData("string id, params int[] digest", "Id = arguments.id,", "Digest = arguments.digest,")]
    public void NamesEachArgumentAsAMember(string parameters, string first, string second)
    {
        var holes = string.Join(" ", parameters.Split(", ").Select(static one => "{" + one[(one.LastIndexOf(' ') + 1)..].TrimStart('@') + "}"));
        var text = Generate(Tool($"Summary = \"{holes}\"", "", parameters));
        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
    }

    [Fact]
    public void MethodsNamedByKeywordsHaveThemToo()
    {
        var text = Generate("""
            [Toolset("t")]
            internal partial class @class
            {
                [Tool, SideEffect(SideEffect.None), RequiresApproval("r", Preview = nameof(@new))]
                private static Task @return(string @this) => Task.CompletedTask;

                private static @event @new(string @this) => new(@this);
            }

            internal sealed record @event(string @in);
            """);
        Assert.Contains("internal sealed record returnProposal : global::ToolContracts.Approvals.ToolProposal<global::@event>", text, StringComparison.Ordinal);
        Assert.Contains("global::@class.@new(arguments.@this)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AToolWithoutAnApprovalHasNoneOfIt()
    {
        var text = Generate("""[Toolset("t")] internal partial class Tools { [Tool, SideEffect(SideEffect.None)] private static Task One(string a) => Task.CompletedTask; }""");
        Assert.DoesNotContain("Proposal", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Plan", text, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditOfAPlansTypeRewritesTheToolset()
    {
        const string Plan = "namespace Under { public sealed record Shown(int A); }";
        var tool = Tool("Preview = nameof(Preview)", "private static Shown Preview(string a) => new(1);", "string a");
        var compilation = References.Compile(tool, Plan);
        var run = GeneratorRun.Of<ToolsetGenerator>(compilation);
        var tree = compilation.SyntaxTrees.Single(static tree => tree.ToString().Contains("record Shown", StringComparison.Ordinal));
        var edited = compilation.ReplaceSyntaxTree(
            tree, Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText(Plan.Replace("int A", "int A, int B = 2", StringComparison.Ordinal), References.ParseOptions, tree.FilePath));
        Assert.Single(run.After(edited).Rewritten);
    }

    private static string Generate(string source) => Assert.Single(GeneratorVerifier<ToolsetGenerator>.VerifyWithoutSnapshot(source).Files).Value;

    private static string Tool(string shown, string members, string parameters, string toolset = "public", string types = "") => $$"""
        namespace Under
        {
            [Toolset("t")]
            {{toolset}} sealed partial class Tools
            {
                [Tool("x"), SideEffect(SideEffect.None), RequiresApproval("role", {{shown}})]
                private Task DoItAsync({{parameters}}) => Task.CompletedTask;

                {{members}}
            }

            public enum Kind { One }

            public sealed record Plan(string A);

            public sealed record Request(string Name, List<int> Lines);

            internal sealed record Hidden(int A);

            {{types}}
        }
        """;
}

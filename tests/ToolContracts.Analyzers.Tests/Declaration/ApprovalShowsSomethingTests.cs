using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1005.</summary>
[Threat(33, Part = "concrete")]
public sealed class ApprovalShowsSomethingTests
{
    [Fact]
    public Task ReportsAnApprovalThatShowsNothing() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, [|RequiresApproval("clerk")|]]
            private void A(string id) { }
            [Tool, RequiresApproval("clerk", Summary = [|" "|])]
            private void B() { }
            """),
        "The approval of tool 'bank_a' shows nothing concrete. Add a Preview: a method that returns the plan; or a Summary: a template that shows every required argument.",
        "The approval of tool 'bank_b' shows nothing concrete. Add a Preview: a method that returns the plan; or a Summary: a template that shows every required argument.");

    [Fact]
    public Task ReportsASummaryThatLeavesOutARequiredArgument() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, RequiresApproval("clerk", Summary = [|"Pay {amount}"|])]
            private void A(decimal amount, string to, Transfer transfer) { }
            [Tool, RequiresApproval("clerk", Summary = [|"Pay {transfer.Amount}"|])]
            private void B(Transfer transfer) { }
            [Tool, RequiresApproval("clerk", Summary = [|"Pay {{to}}"|])]
            private void C(string to) { }
            """),
        "The approval of tool 'bank_a' leaves out 'to', 'transfer'. Show every required argument in the Summary, or add a Preview.",
        "The approval of tool 'bank_b' leaves out 'transfer.From', 'transfer.To'. Show every required argument in the Summary, or add a Preview.",
        "The approval of tool 'bank_c' leaves out 'to'. Show every required argument in the Summary, or add a Preview.");

    [Fact]
    public Task AsksForAPreviewWhereARequiredArgumentMayNotBeNamed() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, RequiresApproval("clerk", Summary = [|"Write to {patient.Id}"|])]
            private void A(Patient patient) { }
            [Tool, [|RequiresApproval("clerk")|]]
            private void B([ConfidentialData] string iban, string to) { }
            [Tool, RequiresApproval("clerk", Summary = [|"All"|])]
            private void C([ConfidentialData] List<string> ibans) { }
            """),
        "The approval of tool 'bank_a' cannot show 'patient.Name', which a template may not name. Add a Preview: a method that returns the plan as a typed value.",
        "The approval of tool 'bank_b' cannot show 'iban', which a template may not name. Add a Preview: a method that returns the plan as a typed value.",
        "The approval of tool 'bank_c' cannot show 'ibans', which a template may not name. Add a Preview: a method that returns the plan as a typed value.");

    [Fact]
    public Task IsQuietWhereAllIsShown() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyAsync(
        Sources.Bank("""
            [Tool, RequiresApproval("clerk", Summary = "Pay {transfer}")]
            private void Whole(Transfer transfer) { }
            [Tool, RequiresApproval("clerk", Summary = "Pay {transfer.Amount:0.00} from {transfer.From} to {transfer.To}")]
            private void ByMembers(Transfer transfer) { }
            [Tool, RequiresApproval("clerk", Summary = "Restart everything")]
            private void NoArguments(CancellationToken cancellationToken) { }
            [Tool, RequiresApproval("clerk", Summary = "Pay {to}")]
            private void Optional(string to, string? note, int days = 3, [ConfidentialData] string? iban = null, [FromCaller] string tenant = "", [Injected] IServiceProvider services = null!) { }
            [Tool, RequiresApproval("clerk", Summary = "Pay {options.Name} {options.Lines}")]
            private void Members(Options options) { }
            [Tool, RequiresApproval("clerk", Summary = "Pay {nested.Inner.Name}")]
            private void Deep(Nested nested) { }
            """) + """

            public sealed class Options { public required string Name { get; set; } public List<string> Lines { get; set; } public int Count { get; set; } = 3; public string Computed => ""; [ModelHidden] public int Hidden { get; set; } public string? Maybe { get; set; } }
            public sealed class Inner { public required string Name { get; init; } [PersonalData] public string? Mail { get; init; } }
            public sealed class Nested { public required Inner Inner { get; init; } }
            """);

    [Fact]
    public Task CountsWhatIsRequiredThoughItMayBeNull() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyAsync(
        Sources.Bank("""
            [Tool, RequiresApproval("clerk", Summary = [|"Pay {options.Name}"|])]
            private void A(Options options) { }
            [Tool, RequiresApproval("clerk", Summary = [|"Pay"|])]
            private void B(Required required) { }
            """) + """

            public record Options(string Name, [property: System.Text.Json.Serialization.JsonRequired] string? Note = null);
            public class Required { public required string? Text { get; init; } }
            """);

    [Fact]
    public Task IsQuietWhereAPreviewIsThere() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyAsync(Sources.Bank("""
        [Tool, RequiresApproval("clerk", Preview = nameof(Show))]
        private void A(string id, [ConfidentialData] string iban) { }
        [Tool, RequiresApproval("clerk", Preview = "Nowhere", Summary = "Pay")]
        private void B(string id) { }
        private static Plan Show(string id, string iban) => new("");
        """));

    [Fact]
    public Task LeavesAMisspeltHoleToItsOwnRule() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyAsync(Sources.Bank("""
        [Tool, RequiresApproval("clerk", Summary = "Pay {To}")]
        private void A(string to) { }
        [Tool, RequiresApproval("clerk", Summary = "Pay {to")]
        private void B(string to) { }
        [Tool, RequiresApproval("clerk", Summary = "Pay {iban}")]
        private void C([ConfidentialData] string iban) { }
        """));

    [Fact]
    public Task EndsOnATypeThatContainsItself() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyAsync(
        Sources.Bank("""
            [Tool, RequiresApproval("clerk", Summary = "Pay {node.Name}")]
            private void A(Node node) { }
            [Tool, RequiresApproval("clerk", Summary = [|"Pay {loop.Name}"|])]
            private void B(Loop loop) { }
            """) + """

            public record Node(string Name, Node? Next);
            public record Loop(string Name, Loop Next);
            """);

    [Fact]
    public Task SurvivesHalfTypedAttributes() => AnalyzerVerifier<ApprovalShowsSomething>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, RequiresApproval()]
        private void A(string id) { }
        [Tool, RequiresApproval("clerk", Summary = )]
        private void B(Nowhere id) { }
        [Tool, RequiresApproval("clerk", Summary = nowhere
        """));
}

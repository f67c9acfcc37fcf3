using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1006.</summary>
public sealed class TemplateNamesWhatExistsTests
{
    [Fact]
    public Task ReportsWhatDoesNotExist() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, RequiresPermission("pay", Resource = [|"account/{transfer.from}"|]), Idempotent(Key = [|"{reference}"|])]
            private void A(Transfer transfer) { }
            [Tool, RequiresPermission("pay", Resource = [|"account/{transfer.Iban}"|]), RequiresApproval("clerk", Summary = [|"{Amount}"|])]
            private void B(Transfer transfer) { }
            """),
        "The resource of tool 'bank_a' names 'from' in '{transfer.from}', which is no member that can be read there. Write 'transfer.From'.",
        "The key of tool 'bank_a' names 'reference', which is no parameter of the method. Name a parameter; names are case-sensitive.",
        "The resource of tool 'bank_b' names 'Iban' in '{transfer.Iban}', which is no member that can be read there. Name a property or field; names are case-sensitive.",
        "The summary of tool 'bank_b' names 'Amount', which is no parameter of the method. Write 'transfer.Amount'.");

    [Fact]
    [Threat(10, Part = "template")]
    public Task ReportsWhatMayNotBeNamed() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, RequiresPermission("pay", Resource = [|"a/{key}"|])]
            private void A(Secret<string> key) { }
            [Tool, Idempotent(Key = [|"{patient}"|])]
            private void B(Patient patient) { }
            [Tool, Idempotent(Key = [|"{patient.Trace}"|])]
            private void C(Patient patient) { }
            [Tool, Idempotent(Key = [|"{services}"|])]
            private void D([Injected] IServiceProvider services) { }
            [Tool, RequiresApproval("clerk", Summary = [|"{caller.Tenant}"|])]
            private void E(Caller caller) { }
            [Tool, RequiresPermission("pay", Resource = [|"a/{transfer}"|])]
            private void F(Transfer transfer) { }
            [Tool, Budget("eur", [|"{transfer.To}"|])]
            private void G(Transfer transfer) { }
            [Tool, RequiresPermission("pay", Resource = [|"a/{id:N}"|])]
            private void H(string id) { }
            """),
        "The resource of tool 'bank_a' names 'key', which is secret. Name an argument that people may see.",
        "The key of tool 'bank_b' names 'patient.Name', which is classified above Internal. Name an argument that is Public or Internal, an identifier for instance.",
        "The key of tool 'bank_c' names 'Trace', which is [ModelHidden] and has no value in a call. Name an argument of the call.",
        "The key of tool 'bank_d' names 'services', which the host fills. Name an argument of the call.",
        "The summary of tool 'bank_e' names 'caller', which comes from the caller. Only resources and keys may name the caller.",
        "The resource of tool 'bank_f' names 'transfer', which has no text of its own. Name a member of it that is text, a number, an enum, a date or the like.",
        "The budget amount of tool 'bank_g' names 'To', which is no number. Name a number.",
        "The resource of tool 'bank_h' has the format 'N' in '{id:N}', which its value does not take. Remove it, or write one of its type.");

    [Fact]
    public Task ReportsATextThatIsNoTemplate() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, RequiresPermission("pay", Resource = [|"a/{id"|]), Idempotent(Key = [|"{}"|]), Budget("eur", [|"5}"|])]
            private void A(string id) { }
            """),
        "The resource of tool 'bank_a' has a '{' that is not closed; write '{{' for a brace.",
        "The key of tool 'bank_a' has the hole '{}', which is not a name or a path of names.",
        "The budget amount of tool 'bank_a' has a '}' without a '{' before it; write '}}' for a brace.");

    [Fact]
    public Task ReportsATemplateOfTheClassForEachToolThatItDoesNotFit() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyAsync("""
        [Toolset("bank"), RequiresPermission("bank.use", Resource = [|"account/{id}"|])]
        public sealed partial class BankTools
        {
            [Tool] private void A(string id) { }
            [Tool] private void B(string name) { }
        }
        """);

    [Fact]
    public Task IsQuietOnWhatExistsAndMayBeNamed() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyAsync(Sources.Bank("""
        [Tool, RequiresPermission("pay", Resource = "tenant/{tenant}/{{x}}/{transfer.From}"), Idempotent(Key = "{caller.Actor}{transfer}")]
        [RequiresApproval("clerk", Summary = "Pay {transfer.Amount:0.00}"), Budget("eur", "{transfer.Amount}"), Budget("calls", "1")]
        private void A([FromCaller] string tenant, Caller caller, Transfer transfer) { }
        """));

    [Fact]
    public Task IsQuietOnADefaultOfTheClassThatTheMethodReplaces() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyAsync("""
        [Toolset("bank"), Idempotent(Key = "{id}")]
        public sealed partial class BankTools
        {
            [Tool, NotIdempotent("It adds a line.")] private void A(string name) { }
            [Tool, Idempotent] private void B(string name) { }
        }
        """);

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<TemplateNamesWhatExists>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, RequiresPermission("pay", Resource = "{nowhere.Name}{nothing}")]
        private void A(Nowhere nowhere, Nothing<> nothing) { }
        [Tool, RequiresPermission("pay", Resource = 5), Idempotent(Key = nameof()), Budget("eur")]
        private void B(string id) { }
        [Tool, RequiresPermission("pay", Resource = [|"{id}"|])]
        private void C(string
        """));
}

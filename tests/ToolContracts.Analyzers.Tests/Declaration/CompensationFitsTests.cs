using ToolContracts.Analyzers.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1012.</summary>
public sealed class CompensationFitsTests
{
    [Theory]
    [InlineData("", "does not exist. Name a method of the class, best by nameof.")]
    [InlineData("private int Show => 1;", "does not exist. Name a method of the class, best by nameof.")]
    [InlineData("private Plan Show(string id) => new(\"\");", "leaves out 'count'. Take each argument of the tool by its name and type.")]
    [InlineData("private Plan Show(string id, long count) => new(\"\");", "takes 'count', which the tool does not have by that name and type. Take the tool's arguments, and no more.")]
    [InlineData("private Plan Show(string id, int count, int more) => new(\"\");", "takes 'more', which the tool does not have by that name and type. Take the tool's arguments, and no more.")]
    [InlineData("private void Show(string id, int count) { }", "returns 'void', which is no plan. Return a named type, for instance a record.")]
    [InlineData("private Task Show(string id, int count) => null!;", "returns 'Task', which is no plan. Return a named type, for instance a record.")]
    [InlineData("private Task<object> Show(string id, int count) => null!;", "returns 'Task<object>', which is no plan. Return a named type, for instance a record.")]
    [InlineData("private dynamic Show(string id, int count) => 1;", "returns 'dynamic', which is no plan. Return a named type, for instance a record.")]
    [InlineData("private (int, int) Show(string id, int count) => (1, 1);", "returns '(int, int)', which is no plan. Return a named type, for instance a record.")]
    [InlineData("private System.Text.Json.JsonElement Show(string id, int count) => default;", "returns 'JsonElement', which is no plan. Return a named type, for instance a record.")]
    [InlineData("private Plan Show<T>(string id, int count) => new(\"\");", "cannot be called: it is generic, abstract, 'async void', or takes or returns a reference. Make it an ordinary method.")]
    [InlineData("private Plan Show(ref string id, int count) => new(\"\");", "cannot be called: it is generic, abstract, 'async void', or takes or returns a reference. Make it an ordinary method.")]
    [InlineData("[Tool, SideEffect(SideEffect.Reversible)] private Plan Show(string id, int count) => new(\"\");", "is a tool with a side effect. Name a method that only looks.")]
    [InlineData("private Plan Show(string id, int count) => new(\"\"); private Plan Show(int count, string id) => new(\"\");", "is one of several methods of that name that fit. Rename it, so that the name means one.")]
    public Task ReportsAPreviewThatDoesNotFit(string preview, string message) => AnalyzerVerifier<CompensationFits>.VerifyMessagesAsync(
        Sources.Bank($$"""
            [Tool, SideEffect(SideEffect.Irreversible), RequiresApproval("clerk", Preview = [|"Show"|])]
            private void Run(string id, int count, [Injected] IServiceProvider services, CancellationToken cancellationToken) { }
            {{preview}}
            """),
        "The preview 'Show' of tool 'bank_run' " + message);

    [Theory]
    [InlineData("private Plan Show(string id, int count) => new(\"\");")]
    [InlineData("private static Task<Plan> Show(int count, string id, CancellationToken cancellationToken) => null!;")]
    [InlineData("public ValueTask<List<Plan>> Show(string id, int? count, IServiceProvider services) => default;")]
    [InlineData("private Plan[] Show(string? id, int count) => [];")]
    [InlineData("private Plan Show(string id) => new(\"\"); private Plan Show(string id, int count) => new(\"\");")]
    [InlineData("[Tool, SideEffect(SideEffect.None)] private Plan Show(string id, int count) => new(\"\");")]
    public Task IsQuietOnAPreviewThatFits(string preview) => AnalyzerVerifier<CompensationFits>.VerifyAsync(
        Sources.Bank($$"""
            [Tool, SideEffect(SideEffect.Irreversible), RequiresApproval("clerk", Preview = nameof(Show))]
            private void Run(string id, int count, [Injected] IServiceProvider services) { }
            {{preview}}
            """));

    [Theory]
    [InlineData("", "does not exist. Name a method of the class, best by nameof.")]
    [InlineData("private void Undo<T>(string id) { }", "cannot be called: it is generic, abstract, 'async void', or takes or returns a reference. Make it an ordinary method.")]
    [InlineData("private void Undo(string nothing) { }", "takes 'nothing', which is neither an argument nor the result of the tool, nor a member of one of these, by that name and type. Take what the tool has, or give it a default.")]
    [InlineData("private void Undo(int amount) { }", "takes 'amount', which is neither an argument nor the result of the tool, nor a member of one of these, by that name and type. Take what the tool has, or give it a default.")]
    [InlineData("private void Undo(string note) { }", "takes 'note', which is neither an argument nor the result of the tool, nor a member of one of these, by that name and type. Take what the tool has, or give it a default.")]
    [InlineData("private void Undo(string from) { }", "takes 'from', which two members of the tool's arguments and result could be. Give it a name that only one has.")]
    [InlineData("[Tool, SideEffect(SideEffect.None)] private void Undo(string id) { }", "is a tool without side effect, so it undoes nothing. Name a method that acts.")]
    [InlineData("private IEnumerable<int> Undo(string id) { yield break; }", "returns a sequence, so it runs only when somebody reads that, and nobody does. Return a task, a value or nothing.")]
    [InlineData("private IAsyncEnumerable<int> Undo(string id) => null!;", "returns a sequence, so it runs only when somebody reads that, and nobody does. Return a task, a value or nothing.")]
    [InlineData("private void Undo(string id) { } private void Undo(Receipt receipt) { }", "is one of several methods of that name that fit. Rename it, so that the name means one.")]
    public Task ReportsACompensationThatDoesNotFit(string compensation, string message) => AnalyzerVerifier<CompensationFits>.VerifyMessagesAsync(
        Sources.Bank($$"""
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy([|"Undo"|])]
            private Task<Receipt> Run(Transfer transfer, string other) => null!;
            {{compensation}}
            """),
        "The compensation 'Undo' of tool 'bank_run' " + message);

    [Theory]
    [InlineData("private void Undo(string id) { }")]
    [InlineData("private void Undo(Receipt result, CancellationToken cancellationToken, [Injected] IServiceProvider services) { }")]
    [InlineData("private void Undo(Receipt receipt, string other) { }")]
    [InlineData("private static Task Undo(decimal? amount, string? note, string to) => Task.CompletedTask;")]
    [InlineData("private void Undo(Transfer transfer, string id, int days = 3) { }")]
    [InlineData("private void Undo(int nothing) { } private void Undo(string id) { }")]
    [InlineData("[Tool, SideEffect(SideEffect.Irreversible)] private void Undo(string id) { }")]
    public Task IsQuietOnACompensationThatFits(string compensation) => AnalyzerVerifier<CompensationFits>.VerifyAsync(
        Sources.Bank($$"""
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy(nameof(Undo))]
            private Task<Receipt> Run(Transfer transfer, string other) => null!;
            {{compensation}}
            """));

    [Fact]
    public Task TakesOfAResultOnlyWhatIsRecordedAndCanBeBoundAgain() => AnalyzerVerifier<CompensationFits>.VerifyMessagesAsync(
        """
        public sealed record Made(string Id, [property: ModelHidden] string Hidden) { public int Sum => 1; }
        [Toolset("a")]
        public sealed partial class A
        {
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy("UndoOne")] private Made One(string a) => null!;
            private void UndoOne(string id, int sum) { }
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy([|"UndoTwo"|])] private Made Two(string a) => null!;
            private void UndoTwo(Made made) { }
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy([|"UndoThree"|])] private Made Three(string a) => null!;
            private void UndoThree(string hidden) { }
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy([|"UndoFour"|])] private Made Four(object payload) => null!;
            private void UndoFour(object payload) { }
        }
        """,
        "The compensation 'UndoTwo' of tool 'a_two' takes 'made', which is neither an argument nor the result of the tool, nor a member of one of these, by that name and type. Take what the tool has, or give it a default.",
        "The compensation 'UndoThree' of tool 'a_three' takes 'hidden', which is neither an argument nor the result of the tool, nor a member of one of these, by that name and type. Take what the tool has, or give it a default.",
        "The compensation 'UndoFour' of tool 'a_four' takes 'payload', whose type says too little about its values to be bound again. Take a closed type, for instance an identity.");

    [Fact]
    public Task AnArgumentOfTheNameSettlesItOverMembers() => AnalyzerVerifier<CompensationFits>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy(nameof(Undo))]
        private Receipt Run(Transfer transfer, string from) => null!;
        private void Undo(string from) { }
        """));

    [Fact]
    public Task AToolCannotUndoOrShowItself() => AnalyzerVerifier<CompensationFits>.VerifyMessagesAsync(
        Sources.Bank("""
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy([|nameof(Run)|]), RequiresApproval("clerk", Preview = [|nameof(Run)|])]
            private Receipt Run(string id) => null!;
            """),
        "The compensation 'Run' of tool 'bank_run' is the tool itself. Name another method.",
        "The preview 'Run' of tool 'bank_run' is the tool itself. Name another method.");

    [Fact]
    public Task MethodsOfABaseClassCountWhereTheyCanBeCalled() => AnalyzerVerifier<CompensationFits>.VerifyAsync("""
        public class Base { protected void Undo(string id) { } private void Hidden(string id) { } }
        [Toolset("a")]
        public sealed partial class A : Base
        {
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy("Undo")] private void One(string id) { }
            [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy([|"Hidden"|])] private void Two(string id) { }
        }
        """);

    [Fact]
    public Task LeavesTheCompensationOfAReadToItsOwnRule() => AnalyzerVerifier<CompensationFits>.VerifyAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.None), CompensatedBy("Nowhere")]
        private void Run(string id) { }
        """));

    [Fact]
    public Task SurvivesBrokenCode() => AnalyzerVerifier<CompensationFits>.VerifyBrokenAsync(Sources.Bank("""
        [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy(), RequiresApproval("clerk", Preview = nameof())]
        private Nowhere A(Nothing id) => ;
        [Tool, SideEffect(SideEffect.Irreversible), CompensatedBy(nowhere), RequiresApproval("clerk", Preview = 5)]
        private void B(
        """));
}

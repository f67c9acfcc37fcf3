using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Flow.Models;

/// <summary>What the models say of a member that code uses.</summary>
public sealed class FlowModelsTests
{
    [Fact]
    public void FindsAnExtensionWithItsReceiverAsTheFirstArgument()
    {
        var model = Find("new[] { \"a\" }.Select(x => x)")!;

        Assert.Equal(
            ["Argument 0 Element -> Argument 1 Parameter0", "Argument 1 Return -> Return Element"],
            model.Steps.Select(static step => $"{Show(step.From)} -> {Show(step.To)}"));
    }

    [Theory]
    [InlineData("new List<string>().Add(\"\")", "Argument 0 -> This Element")]
    [InlineData("new HashSet<string>().Add(\"\")", "Argument 0 -> This Element")]
    [InlineData("new Dictionary<string, string>().Add(\"\", \"\")", "Argument 0 -> This Element.Key, Argument 1 -> This Element.Value")]
    [InlineData("new Dictionary<string, string>()[\"\"]", "This Element.Value -> Return, Argument 1 -> This Element.Value")]
    [InlineData("new StringBuilder().Append(\"\")", "AnyArgument -> This, This -> Return")]
    [InlineData("new[] { 1 }.GroupBy(x => x)", "Argument 0 Element -> Argument 1 Parameter0, Argument 1 Return -> Return Element.Key, Argument 0 Element -> Return Element.Element")]
    [InlineData("Task.Run(() => 1)", "Argument 0 Return -> Return")]
    [InlineData("new Lazy<int>(() => 1)", "Argument 0 Return -> Return Value")]
    public void FindsTheStepsOfAMemberOrOfWhatItImplements(string expression, string expected) =>
        Assert.Equal(expected, string.Join(", ", Find(expression)!.Steps.Select(static step => $"{Show(step.From)} -> {Show(step.To)}")));

    [Theory]
    [InlineData("Environment.GetEnvironmentVariable(\"A\")", Labels.Secret, "environment variable")]
    [InlineData("new Secret<string>(\"\").Reveal()", Labels.Secret, "a revealed secret")]
    [InlineData("new System.Net.Http.HttpClient().GetStringAsync(\"\")", Labels.Untrusted | Labels.Untyped, "an HTTP response")]
    public void FindsSources(string expression, object labels, string name)
    {
        var source = Assert.Single(Find(expression)!.Sources);

        Assert.Equal((labels, name), (source.Labels, source.Name));
    }

    [Fact]
    public void AnOverloadHasTheSinksOfItsOwnParameters()
    {
        Assert.Equal(["Argument 0", "Argument 1"], Find("System.Diagnostics.Process.Start(\"a\", \"b\")")!.Sinks.Select(static sink => Show(sink.At)));
        Assert.Equal(["Argument 0"], Find("System.Diagnostics.Process.Start(\"a\", new List<string>())")!.Sinks.Select(static sink => Show(sink.At)));
        Assert.Equal(["Argument 0", "Argument 1"], Find("System.IO.File.Copy(\"a\", \"b\")")!.Sinks.Select(static sink => Show(sink.At)));
    }

    [Theory]
    [InlineData("\"a\".Length")]
    [InlineData("Math.Max(1, 2)")]
    [InlineData("new object().GetHashCode()")]
    [InlineData("new Mine().Select(1)")]
    public void NothingIsSaidOfOthers(string expression) => Assert.Null(Find(expression));

    [Fact]
    public void ADerivedTypeHasTheRowsOfItsBase() =>
        Assert.Equal(["changes a database", "deletes rows"], Find("new MyCommand().ExecuteNonQuery()")!.Effects.Select(static effect => effect.Does).Order(StringComparer.Ordinal));

    [Fact]
    public void AnExplicitImplementationHasTheRowsOfTheInterface()
    {
        var compilation = Compile("1");
        var member = compilation.GetTypeByMetadataName("Mine")!.GetMembers().Single(static member => member.Name.EndsWith(".Report", StringComparison.Ordinal));

        Assert.Equal(SinkKind.Progress, Assert.Single(Of(compilation).Find(member)!.Sinks).Kind);
    }

    [Fact]
    public void ARowOfTheProjectCountsBeforeThePackedOneOfItsKind()
    {
        var model = Find("new System.Net.Http.HttpClient().PostAsync(\"https://a.example\", null)", """{ "type": "System.Net.Http.HttpClient", "member": "PostAsync", "reads": true }""")!;

        Assert.True(model.Reads);
        var effect = Assert.Single(model.Effects);
        Assert.False(effect.IsEffect);
        Assert.Equal("Argument 0", Show(effect.Host!));
        Assert.NotEmpty(model.Sinks);
        Assert.NotEmpty(model.Sources);
    }

    [Fact]
    public void ARowMaySayThatAMemberIsNoSinkAndNoSource()
    {
        const string Rows = """{ "type": "System.Console", "member": "WriteLine", "sink": "none" }, { "type": "System.Environment", "member": "GetEnvironmentVariable", "source": "none" }""";

        Assert.Null(Find("Console.WriteLine(1)", Rows));
        Assert.Empty(Find("Environment.GetEnvironmentVariable(\"A\")", Rows)!.Sources);
    }

    [Fact]
    public void AllMembersOfATypeHaveARowThatNamesNone()
    {
        const string Rows = """{ "type": "Mine", "member": "*", "source": "personal" }""";

        Assert.Equal("Mine.Select", Assert.Single(Find("new Mine().Select(1)", Rows)!.Sources).Name);
        Assert.Null(Find("new Mine()", Rows));
        Assert.Contains("Select", Of(Compile("1"), Rows).SourceNames);
    }

    [Fact]
    public void TheNamesOfConstructorsAreTheirTypes()
    {
        var models = Of(Compile("1"));

        Assert.Contains("Caller", models.SinkNames);
        Assert.Contains("GetEnvironmentVariable", models.SourceNames);
        Assert.Contains("WriteAllText", models.EffectNames);
        Assert.DoesNotContain("Select", models.SourceNames);
    }

    [Fact]
    public void AResolvedPathIsNoLongerUnresolved()
    {
        var barrier = Assert.Single(Find("Path.GetFullPath(\"a\")")!.Barriers);

        Assert.Equal((Labels.Unresolved, "Return", (bool?)null), (barrier.Cleared, Show(barrier.At), barrier.Returns));
    }

    [Fact]
    public void ACompilationIsReadOnce()
    {
        var compilation = Compile("1");

        Assert.Same(Of(compilation), Of(compilation));
    }

    [Theory]
    [InlineData("Get", true, false)]
    [InlineData("post", false, true)]
    [InlineData(null, false, true)]
    [InlineData("  DELETE FROM t", true, false)]
    public void AConditionLooksAtAConstant(string? constant, bool listed, bool negated)
    {
        var of = new Endpoint(EndpointRoot.Argument, 0, default);

        Assert.Equal(listed, new ModelCondition(of, new(["get", "delete*"]), Negated: false).Holds(constant));
        Assert.Equal(negated, new ModelCondition(of, new(["get", "delete*"]), Negated: true).Holds(constant));
    }

    private static MemberModel? Find(string expression, string rows = "")
    {
        var compilation = Compile(expression);
        var tree = compilation.SyntaxTrees.Last();
        var node = tree.GetRoot().DescendantNodes().OfType<EqualsValueClauseSyntax>().First().Value;
        return Of(compilation, rows).Find(compilation.GetSemanticModel(tree).GetSymbolInfo(node).Symbol!);
    }

    private static CSharpCompilation Compile(string expression) => References.Compile(
        $$"""
        using System.Text;
        abstract class Holder { object? Value = {{expression}}; }
        class Mine : IProgress<string> { public int Select(int x) => x; void IProgress<string>.Report(string value) { } }
        {{Command}}
        """);

    private const string Command = """
        class MyCommand : System.Data.Common.DbCommand
        {
            public override string CommandText { get; set; } = ""; public override int CommandTimeout { get; set; } public override System.Data.CommandType CommandType { get; set; }
            public override bool DesignTimeVisible { get; set; } public override System.Data.UpdateRowSource UpdatedRowSource { get; set; }
            protected override System.Data.Common.DbConnection? DbConnection { get; set; } protected override System.Data.Common.DbParameterCollection DbParameterCollection => null!;
            protected override System.Data.Common.DbTransaction? DbTransaction { get; set; } public override void Cancel() { } public override int ExecuteNonQuery() => 0;
            public override object? ExecuteScalar() => null; public override void Prepare() { } protected override System.Data.Common.DbParameter CreateDbParameter() => null!;
            protected override System.Data.Common.DbDataReader ExecuteDbDataReader(System.Data.CommandBehavior behavior) => null!;
        }
        """;

    private static FlowModels Of(Compilation compilation, string rows = "")
    {
        TextFile[] files = rows.Length == 0 ? [] : [new TextFile("/work/ours.toolcontracts.json", $"{{ \"version\": 1, \"library\": \"ours\", \"rows\": [ {rows} ] }}")];
        return FlowModels.Of(compilation, new AnalyzerOptions([.. files]), CancellationToken.None);
    }

    private static string Show(Endpoint place)
    {
        var root = place.Root == EndpointRoot.Argument ? $"Argument {place.Ordinal}" : place.Root.ToString();
        var steps = string.Join('.', place.Steps.Select(static step => step.Kind == EndpointStepKind.Member ? step.Name : step.Kind + (step.Ordinal < 0 ? "" : $"{step.Ordinal}")));
        return steps.Length == 0 ? root : $"{root} {steps}";
    }
}

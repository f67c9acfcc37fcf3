using ToolContracts.Analyzers.Declaration;
using ToolContracts.CodeFixes.Declaration;
using ToolContracts.RoslynTesting;

namespace ToolContracts.Analyzers.Tests.Declaration;

/// <summary>TOOL1015.</summary>
public sealed class SchemaIsClosedTests
{
    [Theory]
    [InlineData("(int From, int To) [|a|]")]
    [InlineData("Tuple<int, int> [|a|]")]
    [InlineData("Action [|a|]")]
    [InlineData("Stream [|a|]")]
    [InlineData("Type [|a|]")]
    [InlineData("int[,] [|a|]")]
    [InlineData("System.Numerics.BigInteger [|a|]")]
    [InlineData("Queue<int> [|a|]")]
    [InlineData("IAsyncEnumerable<int> [|a|]")]
    [InlineData("Dictionary<double, int> [|a|]")]
    [InlineData("Dictionary<DateOnly, int> [|a|]")]
    [InlineData("List<(int, int)> [|a|]")]
    [InlineData("Dictionary<string, Stream> [|a|]")]
    [InlineData("IServiceProvider [|a|]")]
    [InlineData("System.Net.Http.HttpClient [|a|]")]
    [InlineData("TimeProvider [|a|]")]
    [InlineData("[FromCaller] Guid [|tenant|]")]
    [InlineData("Endless [|a|]")]
    [InlineData("Shape [|a|]")]
    [InlineData("Holder [|a|]")]
    [InlineData("Hiding [|a|]")]
    [InlineData("Untagged [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.RegularExpression(\"(?i)a\")] string [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.RegularExpression(\"(\")] string [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(5, 1)] int [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(typeof(decimal), \"x\", \"1\")] decimal [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.Length(5, 1)] string [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.StringLength(5)] int [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.AllowedValues(1, \"x\")] int [|a|]")]
    [InlineData("[System.ComponentModel.DataAnnotations.CreditCard] string [|a|]")]
    [InlineData("List<Constrained> [|a|]")]
    public Task ReportsAParameterWithoutAClosedSchema(string parameter) => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool($"void Run({parameter}) {{ }}"));

    [Theory]
    [InlineData("(int, string)")]
    [InlineData("Task<Stream>")]
    [InlineData("ValueTask<Endless>")]
    [InlineData("Shape")]
    [InlineData("Task<IAsyncEnumerable<int>>")]
    [InlineData("Task<Task<int>>")]
    public Task ReportsAResultWithoutAClosedSchema(string type) => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(
        Tool($"[|{type}|] Run() => throw null!;"));

    [Theory]
    [InlineData("Order order")]
    [InlineData("Payment payment")]
    [InlineData("Tree tree")]
    [InlineData("Expression expression")]
    [InlineData("List<int> a, IReadOnlyDictionary<Guid, HashSet<string>> b, System.Collections.Immutable.ImmutableArray<byte[]> c")]
    [InlineData("[Injected] IServiceProvider services, CancellationToken cancellationToken, ToolCallContext context, IProgress<string> progress")]
    [InlineData("[FromCaller] string tenant, Caller caller")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(1, 5)] int? a = null")]
    [InlineData("[System.ComponentModel.DataAnnotations.Range(0, double.MaxValue)] decimal a")]
    [InlineData("KeyValuePair a")]
    public Task IsQuietOnClosedTypes(string parameters) => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool($"void Run({parameters}) {{ }}"));

    [Theory]
    [InlineData("object a")]
    [InlineData("System.Text.Json.JsonElement a")]
    public Task LeavesTheUntypedToTheRulesForThem(string parameter) => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool($"void Run({parameter}) {{ }}"));

    [Theory]
    [InlineData("IAsyncEnumerable<Order>")]
    [InlineData("Task")]
    [InlineData("ValueTask<Order?>")]
    public Task IsQuietOnClosedResults(string type) => AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool($"{type} Run() => throw null!;"));

    [Fact]
    public async Task SaysWhichMemberAndWhatToDo()
    {
        var reported = await AnalyzerVerifier<SchemaIsClosed>.VerifyAsync(Tool("void Run(List<Holder> [|a|]) { }"));
        Assert.Equal(
            "'a[].Range' of tool 'notes_run' has no closed schema: (int, int) is a tuple, whose members have no names at run time; make it a record.",
            reported.Single().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public Task SurvivesATypeThatDoesNotExist() => AnalyzerVerifier<SchemaIsClosed>.VerifyBrokenAsync(Tool("Missing<int> Run(Nowhere a, List<Nowhere> b, [Range(] int c) { }"));

    [Fact]
    public Task InjectsAService() => CodeFixVerifier<SchemaIsClosed, SchemaIsClosedFix>.VerifyAsync(
        Tool("void Run(int id, IServiceProvider [|services|], [System.ComponentModel.Description(\"x\")] TimeProvider [|time|]) { }"),
        Tool("void Run(int id, [Injected] IServiceProvider services, [Injected][System.ComponentModel.Description(\"x\")] TimeProvider time) { }"));

    [Fact]
    public Task InjectsAllServicesOfADocument() => CodeFixVerifier<SchemaIsClosed, SchemaIsClosedFix>.VerifyFixAllAsync(
        Tool("void Run(IServiceProvider [|services|], TimeProvider [|time|]) { }"),
        Tool("void Run([Injected] IServiceProvider services, [Injected] TimeProvider time) { }"));

    [Fact]
    public Task OffersNothingForAType() => CodeFixVerifier<SchemaIsClosed, SchemaIsClosedFix>.VerifyNoFixAsync(Tool("void Run(Stream [|a|], Holder [|b|]) { }"));

    private static string Tool(string method) => $$"""
        using System.Text.Json.Serialization;

        [Toolset("notes"), SideEffect(SideEffect.None)]
        public sealed partial class NoteTools
        {
            [Tool]
            private static {{method}}
        }

        public sealed record Order(string Sku, [System.ComponentModel.DataAnnotations.Range(1, 9)] int Quantity, Order? Before = null);
        public sealed record Endless(int Depth, Endless Again);
        public abstract class Shape { public int Area { get; init; } }
        public sealed record Holder((int, int) Range);
        public sealed record Hiding([ModelHidden] string Inner, int Outer);
        public sealed record Constrained([System.ComponentModel.DataAnnotations.Phone] string Number);
        public sealed record Tree(string Name, List<Tree> Children);
        public readonly record struct KeyValuePair(string Key, int Value);

        [JsonDerivedType(typeof(Card), "card"), JsonDerivedType(typeof(Cash), "cash")]
        public abstract record Payment(decimal Amount);
        public sealed record Card(decimal Amount, string Number) : Payment(Amount);
        public sealed record Cash(decimal Amount) : Payment(Amount);

        [JsonPolymorphic, JsonDerivedType(typeof(Tagless))]
        public abstract record Untagged;
        public sealed record Tagless : Untagged;

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Sum), 1), JsonDerivedType(typeof(Constant), 2)]
        public abstract record Expression;
        public sealed record Sum(Expression Left, Expression Right) : Expression;
        public sealed record Constant(int Value) : Expression;
        """;
}

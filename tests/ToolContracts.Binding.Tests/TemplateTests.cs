namespace ToolContracts.Binding.Tests;

public sealed class TemplateTests
{
    private static readonly Lazy<CompiledToolset> Toolset = new(static () => CompiledToolset.Compile("""
        public enum Kind { A, B }
        public record Part(string? Name, int Number, Part? Next = null);
        public record Request(string From, decimal Amount, Kind Kind, Guid Id, DateTimeOffset At, double Rate, Part? Part, bool On, List<int>? Numbers = null);

        [Toolset("t")]
        public partial class Tools
        {
            [Tool, SideEffect(SideEffect.Reversible)]
            [RequiresPermission("a")]
            [RequiresPermission("b", Resource = "x/{{y}}/{request.From}/{tenantId}/{request.Part.Name}")]
            [RequiresPermission("c", Resource = "{request.Amount}/{request.Kind}/{request.Id:N}/{request.At:yyyy}/{request.Rate}/{request.On}/{request.Amount:0.00}")]
            [Idempotent(Key = "k{request.From}{request.Amount}{onBehalfOf}")]
            private static void Do(Request request, [FromCaller] string tenantId, [FromCaller] string? onBehalfOf) { }

            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = "y"), Idempotent(Key = "{request.Part}")]
            private static void Whole(Request request) { }

            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = "y/{a}"), Idempotent(Key = "{a}{b}")]
            private static void Two(string? a, string? b) { }

            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = "y/{part.Name}"), Idempotent(Key = "{part.Next.Number}")]
            private static void Raw(Untrusted<Part> part) { }

            [Tool, SideEffect(SideEffect.Reversible), RequiresPermission("x", Resource = "y/{note}/{count:D3}/{amount}"), Idempotent(Key = "{note}{count}")]
            private static void Open(Untrusted<string?> note, Untrusted<int?>? count, Untrusted<decimal> amount) { }
        }
        """));

    private static readonly Caller Ada = new(ActorKind.Human, "ada", "a/c me") { OnBehalfOf = "bob" };

    private const string Rest = ""","amount":1.50,"kind":"B","id":"0f8fad5b-d9cb-469f-a165-70867728950e","at":"2024-02-29T00:00:00Z","rate":1e21,"on":true""";

    [Fact]
    [Threat(20, Part = "resource")]
    public void AHoleNeverAddsASegment()
    {
        var call = Toolset.Value["do"].Bound("""{"request":{"from":"a/../b%ü?#","part":{"name":"n","number":1}""" + Rest + "}}");
        Assert.Equal("x/{y}/a%2F..%2Fb%25%C3%BC%3F%23/a%2Fc%20me/n", call.Resource(1, Ada).ToString());
        Assert.Equal("1.5/B/0f8fad5bd9cb469fa16570867728950e/2024/1e%2B21/true/1.50", call.Resource(2, Ada).ToString());
        Assert.Equal("", call.Resource(0, Ada).ToString());
    }

    [Fact]
    public void AHoleWithoutAValueIsSaid()
    {
        Assert.True(Toolset.Value["do"].Bound("""{"request":{"from":"a","part":null""" + Rest + "}}").Resource(1, Ada).HasMissingValue);
        Assert.True(Toolset.Value["do"].Bound("""{"request":{"from":"a","part":{"name":null,"number":1}""" + Rest + "}}").Resource(1, Ada).HasMissingValue);
        Assert.True(Toolset.Value["do"].Bound("""{"request":{"from":"","part":{"name":"n","number":1}""" + Rest + "}}").Resource(1, Ada).HasMissingValue);
        Assert.True(Toolset.Value["do"].Bound("""{"request":{"from":"a","part":null""" + Rest + "}}").Key(Ada with { OnBehalfOf = null }).HasMissingValue);
        Assert.True(Toolset.Value["raw"].Bound("""{"part":{"name":"n","number":1}}""").Key(Ada).HasMissingValue);
    }

    [Fact]
    public void AHoleOpensWhatIsUntrusted()
    {
        Assert.Equal("y/a%2Fb/007/1.5", Resource("\"a/b\"", "7").ToString());
        Assert.False(Resource("\"a/b\"", "7").HasMissingValue);
        Assert.True(Resource("null", "7").HasMissingValue);
        Assert.True(Resource("\"a\"", "null").HasMissingValue);
        Assert.True(Toolset.Value["open"].Bound("""{"note":null,"count":7,"amount":1.50}""").Key(Ada).HasMissingValue);
        Assert.Equal("y/n", Toolset.Value["raw"].Bound("""{"part":{"name":"n","number":1}}""").Resource(0, Ada).ToString());

        static ToolContracts.CompilerServices.ResourceWriter Resource(string note, string count) =>
            Toolset.Value["open"].Bound($$"""{"note":{{note}},"count":{{count}},"amount":1.50}""").Resource(0, Ada);
    }

    [Fact]
    public void EqualValuesHaveEqualKeysAndOthersDoNot()
    {
        Assert.Equal(Key("\"a\"", "\"b\""), Key("\"\\u0061\"", "\"b\""));
        string[] keys = [Key("\"a\"", "\"b\""), Key("\"ab\"", "\"\""), Key("\"\"", "\"ab\""), Key("\"ah1:b\"", "\"\""), Key("\"a\"", "\"B\"")];
        Assert.Equal(keys.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            Toolset.Value["do"].Bound("""{"request":{"from":"a","part":null""" + Rest + "}}").Key(Ada).ToString(),
            Toolset.Value["do"].Bound("""{"request":{"from":"a","part":null""" + Rest.Replace("1.50", "15e-1", StringComparison.Ordinal) + "}}").Key(Ada).ToString());
        Assert.Equal(
            Toolset.Value["whole"].Bound("""{"request":{"from":"a","part":{"name":"n","number":1}""" + Rest + "}}").Key(Ada).ToString(),
            Toolset.Value["whole"].Bound("""{"request":{"from":"b","part":{"number":1.0,"next":null,"name":"n"}""" + Rest + "}}").Key(Ada).ToString());
        Assert.Equal("h1:2", Toolset.Value["raw"].Bound("""{"part":{"name":"n","number":1,"next":{"name":null,"number":2}}}""").Key(Ada).ToString());

        static string Key(string a, string b) => Toolset.Value["two"].Bound($$"""{"a":{{a}},"b":{{b}}}""").Key(Ada).ToString();
    }
}

using ToolContracts.Contracts;

namespace ToolContracts.Binding.Tests;

/// <summary>A dialect that makes optional members required and nullable is bound with null as absent; in the others null is null.</summary>
public sealed class NullAsAbsentTests
{
    private const string Source = """
        using System.ComponentModel.DataAnnotations;
        using System.Text.Json.Serialization;

        namespace Absent;

        public enum Kind { A, B }

        public record Line(string Sku, int Count = 1, string? Note = "none", [property: AllowedValues("x")] string? Letter = "x");

        public class Order
        {
            public required string Id { get; init; }
            public required string? Buyer { get; init; }
            public string Channel { get; init; } = "web";
            public string? Colour { get; init; } = "red";
            public int Weight { get; set; } = 42;
            public List<int> Pages { get; set; } = [7];
            public Kind? Kind { get; set; } = Absent.Kind.B;
            public Line? Line { get; set; }
        }

        public struct Point
        {
            public Point() { }
            public int X { get; init; } = 1;
            public int Y { get; set; } = 2;
        }

        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Circle), "circle"), JsonDerivedType(typeof(Square), "square")]
        public abstract record Shape { public int Edge { get; init; } = 3; }
        public sealed record Circle(double Radius) : Shape;
        public sealed record Square(int Side = 5) : Shape;

        public class Many
        {
            MANY
        }

        [Toolset("absent")]
        public sealed partial class AbsentTools
        {
            [Tool, SideEffect(SideEffect.None)] private static int Parameters(int a, int? b, int c = 3, [Range(1, 9)] int d = 4, string? e = "e", Untrusted<int>? f = null) => a;
            [Tool, SideEffect(SideEffect.None)] private static Order Order(Order request) => request;
            [Tool, SideEffect(SideEffect.None)] private static List<Line> Lines(List<Line> lines) => lines;
            [Tool, SideEffect(SideEffect.None)] private static Point Point(Point point) => point;
            [Tool, SideEffect(SideEffect.None)] private static Shape Shape(Shape shape) => shape;
            [Tool, SideEffect(SideEffect.None)] private static Many Many(Many value) => value;
        }
        """;

    private static readonly Lazy<CompiledToolset> Toolset = new(static () => CompiledToolset.Compile(
        Source.Replace("MANY", string.Join("\n", Enumerable.Range(0, 130).Select(static i => $"public int M{i} {{ get; set; }} = {i};")), StringComparison.Ordinal), "openai"));

    [Theory]
    [InlineData("""{"a":1,"b":null,"c":null,"d":null,"e":null,"f":null}""", """{"a":1,"b":null,"c":3,"d":4,"e":"e","f":null}""")]
    [InlineData("""{"a":1,"b":2,"c":5,"d":6,"e":"x","f":7}""", """{"a":1,"b":2,"c":5,"d":6,"e":"x","f":7}""")]
    [InlineData("""{"a":1}""", """{"a":1,"b":null,"c":3,"d":4,"e":"e","f":null}""")]
    public void OfAParameterTakesItsDefault(string json, string canonical) =>
        Assert.Equal(canonical, Toolset.Value["parameters"].Bound(json, SchemaDialect.OpenAI).Canonical);

    [Theory]
    [InlineData("order", "request", """{"id":"o","buyer":null,"channel":null,"colour":null,"weight":null,"pages":null,"kind":null,"line":null}""",
        """{"id":"o","buyer":null,"channel":"web","colour":"red","weight":42,"pages":[7],"kind":"B","line":null}""")]
    [InlineData("order", "request", """{"id":"o","buyer":"b","channel":"shop","colour":null,"weight":1,"pages":[],"kind":"A","line":{"sku":"s","count":null,"note":null,"letter":null}}""",
        """{"id":"o","buyer":"b","channel":"shop","colour":"red","weight":1,"pages":[],"kind":"A","line":{"sku":"s","count":1,"note":"none","letter":"x"}}""")]
    [InlineData("lines", "lines", """[{"sku":"a","count":null,"note":null,"letter":null},{"sku":"b","count":2,"note":"n","letter":"x"}]""",
        """[{"sku":"a","count":1,"note":"none","letter":"x"},{"sku":"b","count":2,"note":"n","letter":"x"}]""")]
    [InlineData("point", "point", """{"x":null,"y":null}""", """{"x":1,"y":2}""")]
    [InlineData("point", "point", """{"x":5,"y":null}""", """{"x":5,"y":2}""")]
    [InlineData("shape", "shape", """{"kind":"circle","edge":null,"radius":2}""", """{"kind":"circle","edge":3,"radius":2}""")]
    [InlineData("shape", "shape", """{"side":null,"edge":null,"kind":"square"}""", """{"kind":"square","edge":3,"side":5}""")]
    public async Task OfAMemberKeepsItsInitialiser(string tool, string parameter, string json, string expected)
    {
        var result = await Toolset.Value[tool].Bound($$"""{"{{parameter}}":{{json}}}""", SchemaDialect.OpenAI).InvokeAsync();
        Assert.Empty(result.Faults);
        Assert.Equal(expected, result.Json);
    }

    [Theory]
    [InlineData("parameters", """{"a":null,"b":1}""", "$.a type")]
    [InlineData("parameters", """{"a":1,"c":null,"c":2}""", "$.c duplicate-member")]
    [InlineData("parameters", """{"a":1,"c":2,"c":null}""", "$.c duplicate-member")]
    [InlineData("parameters", """{"a":1,"c":null,"c":null}""", "$.c duplicate-member")]
    [InlineData("parameters", """{"a":1,"d":10}""", "$.d maximum")]
    [InlineData("parameters", """{"a":1,"z":null}""", "$.z unknown-member")]
    [InlineData("order", """{"request":null}""", "$.request type")]
    [InlineData("order", """{"request":{"id":null,"buyer":null}}""", "$.request.id type")]
    [InlineData("order", """{"request":{"id":"o"}}""", "$.request.buyer required")]
    [InlineData("order", """{"request":{"id":"o","buyer":null,"pages":[null]}}""", "$.request.pages[0] type")]
    [InlineData("lines", """{"lines":[null]}""", "$.lines[0] type")]
    [InlineData("shape", """{"shape":{"kind":null}}""", "$.shape.kind type")]
    public void OfAnythingElseIsAFaultStill(string tool, string json, params string[] faults) =>
        Assert.Equal(faults, Toolset.Value[tool].Faults(json, SchemaDialect.OpenAI));

    [Theory]
    [InlineData(SchemaDialect.Mcp)]
    [InlineData(SchemaDialect.Anthropic)]
    [InlineData(SchemaDialect.Gemini)]
    public void InOtherDialectsNullIsAFaultOfWhatIsNotNullable(SchemaDialect dialect)
    {
        Assert.Equal(["$.c type", "$.d type"], Toolset.Value["parameters"].Faults("""{"a":1,"b":null,"c":null,"d":null,"e":null,"f":null}""", dialect));
        Assert.Equal(
            ["$.request.channel type", "$.request.weight type", "$.request.pages type"],
            Toolset.Value["order"].Faults("""{"request":{"id":"o","buyer":null,"channel":null,"colour":null,"weight":null,"pages":null,"kind":null,"line":null}}""", dialect));
        Assert.Equal("""{"a":1,"b":null,"c":3,"d":4,"e":null,"f":null}""", Toolset.Value["parameters"].Bound("""{"a":1,"e":null}""", dialect).Canonical);
    }

    [Fact]
    public async Task OfMoreMembersThanAWordHasBits()
    {
        var members = string.Join(",", Enumerable.Range(0, 130).Select(static i => $"\"m{i}\":{(i % 3 == 0 ? "null" : (i + 1000).ToString(System.Globalization.CultureInfo.InvariantCulture))}"));
        var expected = string.Join(",", Enumerable.Range(0, 130).Select(static i => $"\"m{i}\":{(i % 3 == 0 ? i : i + 1000)}"));
        var result = await Toolset.Value["many"].Bound($$$"""{"value":{{{{members}}}}}""", SchemaDialect.OpenAI).InvokeAsync();
        Assert.Equal($$"""{{{expected}}}""", result.Json);
        Assert.Equal(["$.value.m129 duplicate-member"], Toolset.Value["many"].Faults($$$"""{"value":{{{{members}}},"m129":1}}""", SchemaDialect.OpenAI));
    }

    [Fact]
    public void WithoutTheDialectNothingOfItIsGenerated()
    {
        var toolset = CompiledToolset.Compile(Source.Replace("MANY", "", StringComparison.Ordinal), "mcp,anthropic,gemini");
        Assert.DoesNotContain("absent0", toolset.Generated, StringComparison.Ordinal);
        Assert.Contains("absent0", Toolset.Value.Generated, StringComparison.Ordinal);
    }
}

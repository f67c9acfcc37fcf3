using System.Text.RegularExpressions;

namespace ToolContracts.Generators.Tests.Schemas;

public sealed class HierarchyTests
{
    [Fact]
    public void AClosedHierarchyIsOneOfItsDerivedTypes() => Assert.Equal(
        """{"oneOf":[{"type":"object","properties":{"$type":{"const":"card"},"amount":{"type":"number"},"number":{"type":"string"}},"required":["$type","amount","number"],"additionalProperties":false},{"type":"object","properties":{"$type":{"const":"cash"},"amount":{"type":"number"}},"required":["$type","amount"],"additionalProperties":false}]}""",
        Toolsets.Parameter("Payment a", """
            [JsonPolymorphic, JsonDerivedType(typeof(Card), "card"), JsonDerivedType(typeof(Cash), "cash")]
            internal abstract record Payment(decimal Amount);
            internal sealed record Card(decimal Amount, string Number) : Payment(Amount);
            internal sealed record Cash(decimal Amount) : Payment(Amount);
            """));

    [Fact]
    public void DiscriminatorsMayHaveANameAndBeNumbersAndTheValueNull()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("Base? a", """
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Base), 0), JsonDerivedType(typeof(One), 1)]
            internal record Base;
            internal sealed record One : Base;
            """));
        var variants = schema.RootElement.GetProperty("oneOf").EnumerateArray().ToArray();
        Assert.Equal(3, variants.Length);
        Assert.Equal(1, variants[1].GetProperty("properties").GetProperty("kind").GetProperty("const").GetInt32());
        Assert.Equal("null", variants[2].GetProperty("type").GetString());
    }

    [Fact]
    [Threat(22, Part = "generated")]
    public void ATypeThatContainsItselfStandsOnceAndIsReferredTo() => Assert.Equal(
        """{"type":"object","properties":{"a":{"$ref":"#/$defs/Node"},"b":{"anyOf":[{"$ref":"#/$defs/Node"},{"type":"null"}]}},"required":["a"],"additionalProperties":false,"$defs":{"Node":{"type":"object","properties":{"name":{"type":"string"},"next":{"anyOf":[{"$ref":"#/$defs/Node"},{"type":"null"}]},"children":{"type":"array","items":{"$ref":"#/$defs/Node"}}},"required":["name","children"],"additionalProperties":false}}}""",
        Toolsets.Input("Node a, Node? b", "internal sealed record Node(string Name, Node? Next, List<Node> Children);"));

    [Fact]
    public void ARecursiveHierarchyRefersToItsBase()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Output("Expr", """
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Sum), "sum"), JsonDerivedType(typeof(Number), "number")]
            internal abstract record Expr;
            internal sealed record Sum(Expr Left, Expr Right) : Expr;
            internal sealed record Number(int Value) : Expr;
            """));
        Assert.Equal(2, schema.RootElement.GetProperty("oneOf").GetArrayLength());
        Assert.Equal("#/$defs/Expr", schema.RootElement.GetProperty("$defs").GetProperty("Expr").GetProperty("oneOf")[0]
            .GetProperty("properties").GetProperty("left").GetProperty("$ref").GetString());
    }

    [Fact]
    public void TwoTypesOfOneNameHaveTwoDefinitions()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Input("One.Node a, Two.Node b, Box<int> c, Box<string> d", """
            internal static class One { internal sealed record Node(Node? Next); }
            """.Replace("Node(Node? Next)", "Node(int X, Node? Next)", StringComparison.Ordinal) + """
            internal static class Two { internal sealed record Node(int Y, Node? Next); }
            internal sealed record Box<T>(T Value, Box<T>? Inner);
            """));
        Assert.Equal(["Node", "Node2", "Box", "Box2"], schema.RootElement.GetProperty("$defs").EnumerateObject().Select(static one => one.Name));
    }

    [Fact]
    [Threat(22, Part = "generated")]
    [Threat(50)]
    public void RefersToItsOwnDefinitionsOnly()
    {
        const string Types = """
            internal sealed record Node(string Name, Node? Next, List<Node> Children, Uri Home);
            [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(Sum), "sum"), JsonDerivedType(typeof(Link), "link")]
            internal abstract record Expr;
            internal sealed record Sum(Expr Left, Expr Right) : Expr;
            internal sealed record Link(Uri To) : Expr;
            """;
        var references = Regex.Matches(
            Toolsets.Input("Node a, Uri b", Types) + Toolsets.Output("Expr", Types), "\"\\$(?:ref|dynamicRef|id|anchor|recursiveRef)\":\"(?<to>[^\"]*)\"");
        Assert.True(references.Count > 4);
        Assert.All(references, static reference => Assert.StartsWith("#/$defs/", reference.Groups["to"].Value, StringComparison.Ordinal));
    }

    [Fact]
    [Threat(22, Part = "generated")]
    public void ADiamondOfTypesDoesNotExplode()
    {
        var types = string.Join("\n", Enumerable.Range(0, 24).Select(static i => $"internal sealed record T{i}(T{i + 1} Left, T{i + 1} Right);")) + "internal sealed record T24(int X);";
        Assert.True(Toolsets.Input("T0 a", types).Length < 20_000);
    }

    [Theory]
    [InlineData("internal abstract class T { public int X { get; set; } }", "does not name its derived types")]
    [InlineData("internal interface T { int X { get; } }", "looks like a service")]
    [InlineData("[JsonPolymorphic] internal abstract record T;", "names no derived type")]
    [InlineData("[JsonDerivedType(typeof(D))] internal abstract record T; internal sealed record D : T;", "has no discriminator")]
    [InlineData("[JsonDerivedType(typeof(D), \"x\"), JsonDerivedType(typeof(E), \"x\")] internal abstract record T; internal sealed record D : T; internal sealed record E : T;", "two derived types of the discriminator 'x'")]
    [InlineData("[JsonPolymorphic(IgnoreUnrecognizedTypeDiscriminators = true), JsonDerivedType(typeof(D), \"x\")] internal abstract record T; internal sealed record D : T;", "lets in derived types")]
    [InlineData("[JsonPolymorphic(UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FallBackToBaseType), JsonDerivedType(typeof(D), \"x\")] internal abstract record T; internal sealed record D : T;", "lets in derived types")]
    [InlineData("[JsonDerivedType(typeof(D), \"x\")] internal abstract record T; [JsonDerivedType(typeof(D), \"y\")] internal record D : T;", "begins a hierarchy of its own")]
    [InlineData("[JsonDerivedType(typeof(D), \"x\")] internal abstract record T; internal sealed record D([property: JsonPropertyName(\"$type\")] string X) : T;", "$type")]
    [InlineData("internal sealed record T(int X, T Next);", "contains itself without an end")]
    [InlineData("internal sealed record T(int X, U Next); internal sealed record U(T Back, int Y);", "contains itself without an end")]
    [InlineData("internal sealed record T([property: JsonPropertyName(\"a\")] int X, [property: JsonPropertyName(\"a\")] int Y);", "two members that are 'a' in JSON")]
    [InlineData("internal sealed class T { public T(int hidden) { } public int Y { get; set; } }", "no public property of that name")]
    [InlineData("internal sealed class T { private T() { } public int X { get; set; } }", "no public constructor")]
    [InlineData("internal sealed class T { public T(int x) { } public T(string y) { } public int X { get; set; } public string Y { get; set; } = \"\"; }", "no public constructor")]
    [InlineData("internal sealed class T { public int X { private get; set; } public int Y { get; set; } }", "has no public getter")]
    [InlineData("internal sealed class T { [ModelHidden] public required int X { get; set; } public int Y { get; set; } }", "hidden from the model, but C# requires it")]
    [InlineData("internal sealed record T([ModelHidden] int X, int Y);", "hidden from the model, but C# requires it")]
    [InlineData("[JsonConverter(typeof(C))] internal sealed record T(int X); internal sealed class C : JsonConverter<T> { public override T Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => null!; public override void Write(System.Text.Json.Utf8JsonWriter w, T v, System.Text.Json.JsonSerializerOptions o) { } }", "has a JSON converter of its own")]
    [InlineData("internal enum T { }", "enum without members")]
    public void WhatIsNotClosedIsAFault(string type, string problem) =>
        Assert.Contains(problem, string.Join("\n", Toolsets.Faults("void X(T a) { }", type)), StringComparison.Ordinal);

    [Theory]
    [InlineData("internal sealed record T([ModelHidden] int X = 3, int Y = 4);")]
    [InlineData("internal sealed class T { [JsonConstructor] public T(int x) { X = x; } public T(string y) { } public int X { get; } }")]
    [InlineData("internal sealed class T { public T() { } public T(string y) { } public int X { get; set; } }")]
    [InlineData("internal sealed record T(int X) { public T() : this(1) { } }")]
    [InlineData("internal sealed class T { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public T() { } [ModelHidden] public required int X { get; set; } public int Y { get; set; } }")]
    [InlineData("internal readonly struct T { public T(int x) { X = x; } public int X { get; } }")]
    [InlineData("[JsonConverter(typeof(JsonStringEnumConverter<T>))] internal enum T { A }")]
    public void WhatIsClosedIsNone(string type) => Assert.Empty(Toolsets.Faults("void X(T a) { }", type));
}

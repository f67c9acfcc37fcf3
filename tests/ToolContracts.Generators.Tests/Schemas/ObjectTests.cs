namespace ToolContracts.Generators.Tests.Schemas;

public sealed class ObjectTests
{
    [Fact]
    public void ARecordIsAClosedObject() => Assert.Equal(
        """{"type":"object","properties":{"sku":{"type":"string"},"quantity":{"type":"integer","minimum":-2147483648,"maximum":2147483647}},"required":["sku","quantity"],"additionalProperties":false}""",
        Toolsets.Parameter("Order a", "internal sealed record Order(string Sku, int Quantity);"));

    [Fact]
    public void TheArgumentsAreOneClosedObject() => Assert.Equal(
        """{"type":"object","properties":{"first":{"type":"boolean"},"second":{"type":"boolean","default":true},"third":{"type":["boolean","null"]}},"required":["first"],"additionalProperties":false}""",
        Toolsets.Input("bool first, bool? third, bool second = true".Replace("bool? third, bool second = true", "bool second = true, bool? third = null", StringComparison.Ordinal))
            .Replace(",\"default\":null", "", StringComparison.Ordinal));

    [Fact]
    public void AToolWithoutParametersTakesAnEmptyObject() => Assert.Equal(
        """{"type":"object","properties":{},"additionalProperties":false}""", Toolsets.Input("CancellationToken cancellationToken, Caller caller, [FromCaller] string tenant"));

    [Theory]
    [InlineData("string A { get; set; } = \"x\";", false, "\"x\"")]
    [InlineData("string A { get; set; } = null!;", true, null)]
    [InlineData("string A { get; set; } = default!;", true, null)]
    [InlineData("string? A { get; set; }", false, null)]
    [InlineData("required string A { get; init; }", true, null)]
    [InlineData("required string? A { get; init; }", true, null)]
    [InlineData("[JsonRequired] public string? A { get; init; }", true, null)]
    [InlineData("int A { get; init; }", true, null)]
    [InlineData("int A { get; init; } = -5;", false, "-5")]
    [InlineData("decimal A { get; init; } = 1.50m;", false, "1.50")]
    [InlineData("double A { get; init; } = 0.1;", false, "0.1")]
    [InlineData("bool A { get; init; } = true;", false, "true")]
    [InlineData("DayOfWeek A { get; init; } = DayOfWeek.Friday;", false, "\"Friday\"")]
    [InlineData("DayOfWeek A { get; init; } = System.DayOfWeek.Friday;", false, "\"Friday\"")]
    [InlineData("Guid A { get; init; } = Guid.NewGuid();", false, null)]
    [InlineData("List<int> A { get; init; } = [];", false, null)]
    [InlineData("int A = 3;", false, "3")]
    [InlineData("int A;", true, null)]
    public void AMemberIsRequiredUnlessItHasAnInitialiserOrIsNullable(string member, bool isRequired, string? fallback)
    {
        member = member.StartsWith('[') ? member : "public " + member;
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("C a", $"internal sealed class C {{ {member} }}"));
        Assert.Equal(isRequired, schema.RootElement.TryGetProperty("required", out _));
        Assert.Equal(fallback, schema.RootElement.GetProperty("properties").GetProperty("a").TryGetProperty("default", out var written) ? written.GetRawText() : null);
    }

    [Theory]
    [InlineData("int a = 7", "7")]
    [InlineData("long a = long.MaxValue", "9223372036854775807")]
    [InlineData("string a = \"x\\\"y\"", "\"x\\\"y\"")]
    [InlineData("string? a = null", "null")]
    [InlineData("DayOfWeek a = DayOfWeek.Monday", "\"Monday\"")]
    [InlineData("DayOfWeek a = (DayOfWeek)77", null)]
    [InlineData("DayOfWeek? a = DayOfWeek.Monday", "\"Monday\"")]
    [InlineData("decimal a = 1.10m", "1.10")]
    [InlineData("double a = 1e300", "1e300")]
    [InlineData("double a = double.NaN", null)]
    [InlineData("char a = 'x'", "\"x\"")]
    [InlineData("Guid a = default", null)]
    public void AParametersDefaultIsInTheSchema(string parameter, string? fallback)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter(parameter));
        Assert.Equal(fallback, schema.RootElement.TryGetProperty("default", out var written) ? written.GetRawText() : null);
    }

    [Theory]
    [InlineData("public string IBAN { get; init; } = \"\";", "iban")]
    [InlineData("public string URLValue { get; init; } = \"\";", "urlValue")]
    [InlineData("public string X { get; init; } = \"\";", "x")]
    [InlineData("public string @event { get; init; } = \"\";", "event")]
    [InlineData("[JsonPropertyName(\"the-name\")] public string X { get; init; } = \"\";", "the-name")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public string? X { get; init; }", "x")]
    public void AMemberHasItsJsonName(string member, string name)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("C a", $"internal sealed class C {{ {member} }}"));
        Assert.Equal(name, Assert.Single(schema.RootElement.GetProperty("properties").EnumerateObject()).Name);
    }

    [Theory]
    [InlineData("[ModelHidden] public string X { get; init; } = \"\";")]
    [InlineData("[JsonIgnore] public string X { get; init; } = \"\";")]
    [InlineData("[JsonIgnore(Condition = JsonIgnoreCondition.Always)] public object? X { get; init; }")]
    [InlineData("public string X => \"\";")]
    [InlineData("public string X { get; private set; } = \"\";")]
    [InlineData("internal string X { get; set; } = \"\";")]
    [InlineData("public static string X { get; set; } = \"\";")]
    [InlineData("public const string X = \"\";")]
    [InlineData("public int this[int i] { get => 0; set { } }")]
    public void WhatIsHiddenReadOnlyOrNotPublicIsNoArgument(string member)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("C a", $"internal sealed class C {{ {member} public int Y {{ get; set; }} }}"));
        Assert.Equal("y", Assert.Single(schema.RootElement.GetProperty("properties").EnumerateObject()).Name);
    }

    [Fact]
    public void AResultHasItsReadOnlyMembersTooAndAllAreThere() => Assert.Equal(
        """{"type":"object","properties":{"amount":{"type":["number","null"]},"text":{"type":"string"}},"required":["amount","text"],"additionalProperties":false}""",
        Toolsets.Output("Receipt", "internal sealed record Receipt(decimal? Amount = 1m) { public string Text => \"\"; [ModelHidden] public string Inner => \"\"; }"));

    [Fact]
    public void BaseMembersComeFirstAndAnOverrideStandsWhereItWasDeclared()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("D a", """
            internal class B { public virtual int One { get; set; } public int Two { get; set; } }
            internal sealed class D : B { public int Three { get; set; } [Range(1, 2)] public override int One { get; set; } }
            """));
        Assert.Equal(["one", "two", "three"], schema.RootElement.GetProperty("properties").EnumerateObject().Select(static member => member.Name));
        Assert.Equal(2, schema.RootElement.GetProperty("properties").GetProperty("one").GetProperty("maximum").GetInt32());
    }

    [Theory]
    [InlineData("void", """{"type":"null"}""")]
    [InlineData("Task", """{"type":"null"}""")]
    [InlineData("ValueTask<bool>", """{"type":"boolean"}""")]
    [InlineData("Task<string?>", """{"type":["string","null"]}""")]
    [InlineData("IAsyncEnumerable<bool>", """{"type":"array","items":{"type":"boolean"}}""")]
    public void AResultHasTheSchemaOfItsValue(string type, string schema) => Assert.Equal(schema, Toolsets.Output(type));
}

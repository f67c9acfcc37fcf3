namespace ToolContracts.Generators.Tests.Schemas;

public sealed class ConstraintTests
{
    [Theory]
    [InlineData("[Range(1, 5)] int a", """{"type":"integer","minimum":1,"maximum":5}""")]
    [InlineData("[Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)] int a", """{"type":"integer","exclusiveMinimum":1,"exclusiveMaximum":5}""")]
    [InlineData("[Range(1, 5000)] byte a", """{"type":"integer","minimum":1,"maximum":255}""")]
    [InlineData("[Range(0.5, 9.5)] int a", """{"type":"integer","minimum":1,"maximum":9}""")]
    [InlineData("[Range(typeof(long), \"1\", \"9000000000000000001\")] long a", """{"type":"integer","minimum":1,"maximum":9000000000000000001}""")]
    [InlineData("[Range(0.01, 99.99)] decimal a", """{"type":"number","minimum":0.01,"maximum":99.99}""")]
    [InlineData("[Range(typeof(decimal), \"0.010\", \"79228162514264337593543950335\")] decimal a", """{"type":"number","minimum":0.010,"maximum":79228162514264337593543950335}""")]
    [InlineData("[Range(0, double.MaxValue)] decimal a", """{"type":"number","minimum":0}""")]
    [InlineData("[Range(double.NegativeInfinity, 0.1)] float a", """{"type":"number","maximum":0.1}""")]
    [InlineData("[Range(1, 5)] int? a", """{"type":["integer","null"],"minimum":1,"maximum":5}""")]
    [InlineData("[Range(1, 5)] Untrusted<int> a", """{"type":"integer","minimum":1,"maximum":5}""")]
    [InlineData("[StringLength(9, MinimumLength = 2)] string a", """{"type":"string","minLength":2,"maxLength":9}""")]
    [InlineData("[MinLength(1), MaxLength(4)] string a", """{"type":"string","minLength":1,"maxLength":4}""")]
    [InlineData("[Length(1, 4), StringLength(3)] string a", """{"type":"string","minLength":1,"maxLength":3}""")]
    [InlineData("[Length(1, 4)] bool[] a", """{"type":"array","items":{"type":"boolean"},"minItems":1,"maxItems":4}""")]
    [InlineData("[Length(1, 4)] Dictionary<string, bool> a", """{"type":"object","additionalProperties":{"type":"boolean"},"minProperties":1,"maxProperties":4}""")]
    [InlineData("[AllowedValues(\"a\", \"b\")] string a", """{"type":"string","enum":["a","b"]}""")]
    [InlineData("[AllowedValues(\"a\")] string? a", """{"type":["string","null"],"enum":["a",null]}""")]
    [InlineData("[AllowedValues(1, 2)] long a", """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807,"enum":[1,2]}""")]
    [InlineData("[AllowedValues(DayOfWeek.Monday)] DayOfWeek a", """{"type":"string","enum":["Monday"]}""")]
    [InlineData("[RegularExpression(\"[A-Z]{3}\")] string a", """{"type":"string","pattern":"^(?:[A-Z]{3})$"}""")]
    [InlineData("[RegularExpression(@\"\\d+\\-\\w\")] string a", """{"type":"string","pattern":"^(?:\\d+-\\w)$"}""")]
    [InlineData("[RegularExpression(\"^a|b$\")] string a", """{"type":"string","pattern":"^(?:^a|b$)$"}""")]
    [InlineData("[Required] string a", """{"type":"string","minLength":1,"pattern":"^(?:[\\s\\S]*\\S[\\s\\S]*)$"}""")]
    [InlineData("[Required(AllowEmptyStrings = true)] string a", """{"type":"string"}""")]
    [InlineData("[Required] int a", """{"type":"integer","minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("[Display(Name = \"x\"), DataType(DataType.Text)] bool a", """{"type":"boolean"}""")]
    public void IsInTheSchema(string parameter, string schema) => Assert.Equal(schema, Toolsets.Parameter(parameter));

    [Fact]
    public void SeveralPatternsMustAllHold()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("[EmailAddress, RegularExpression(\".*@bank[.]example\")] string a"));
        Assert.True(schema.RootElement.TryGetProperty("pattern", out _));
        Assert.Equal("^(?:.*@bank[.]example)$", schema.RootElement.GetProperty("allOf")[0].GetProperty("pattern").GetString());
    }

    [Theory]
    [InlineData("record R([Range(1, 5)] int X);")]
    [InlineData("record R([property: Range(1, 5)] int X);")]
    [InlineData("class R { [Range(1, 5)] public int X { get; set; } }")]
    [InlineData("class R { [Range(1, 5)] public int X; }")]
    [InlineData("class R([Range(1, 5)] int x) { public int X { get; } = x; }")]
    [InlineData("struct R { [Range(1, 5)] public int X { get; init; } }")]
    [InlineData("record struct R([Range(1, 5)] int X);")]
    public void CountsOnPropertiesFieldsAndParametersAlike(string type) => Assert.Contains(
        "\"x\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":5}", Toolsets.Parameter("R a", "internal " + type), StringComparison.Ordinal);

    [Theory]
    [InlineData("[Range(5, 1)] int a", "has a range from 5 to 1, so no value fits")]
    [InlineData("[Range(1, 1, MinimumIsExclusive = true)] double a", "has a range from 1 to 1, so no value fits")]
    [InlineData("[Range(1, 2, MinimumIsExclusive = true, MaximumIsExclusive = true)] int a", "has a range from 1 to 2, so no value fits")]
    [InlineData("[Range(0.1, 0.9)] int a", "has a range from 1 to 0, so no value fits")]
    [InlineData("[Range(300, 400)] byte a", "has a [Range] whose bound '300' is no whole number that the member's type can hold")]
    [InlineData("[Range(typeof(decimal), \"0,5\", \"1\")] decimal a", "has a [Range] whose bound '0,5' is no number that the member's type can hold")]
    [InlineData("[Range(typeof(int), \"one\", \"1\")] int a", "has a [Range] whose bound 'one' is no whole number that the member's type can hold")]
    [InlineData("[Range(double.NaN, 1)] double a", "has a [Range] whose bound 'NaN' is no number that the member's type can hold")]
    [InlineData("[Range(1, 5)] string a", "has [Range], which is understood on numbers only; check it in the tool")]
    [InlineData("[StringLength(2, MinimumLength = 5)] string a", "has the least length 5 above the greatest length 2, so no value fits")]
    [InlineData("[MinLength(-1)] string a", "has a negative length")]
    [InlineData("[EmailAddress] int a", "has [EmailAddress], which cannot be held to on int; take it off and check it in the tool")]
    [InlineData("[Phone] string a", "has [Phone], which cannot be held to on string; take it off and check it in the tool")]
    [InlineData("[AllowedValues(1)] string a", "has [AllowedValues] with '1', which is no value of string")]
    [InlineData("[AllowedValues] string a", "has [AllowedValues] without a value, so no value fits")]
    [InlineData("[Required] string? a", "is nullable and has [Required]; make it not nullable")]
    [InlineData("[Even] int a", "has [Even], which is code of its own that no schema says; check it in the tool")]
    public void AConstraintThatCannotBeHeldIsAFault(string parameter, string problem) => Assert.Contains(
        problem, Assert.Single(Toolsets.Faults($"void X({parameter}) {{ }}", "internal sealed class EvenAttribute : ValidationAttribute;")), StringComparison.Ordinal);
}

using ToolContracts.Shared.Shapes;

namespace ToolContracts.Generators.Tests.Schemas;

public sealed class ScalarTests
{
    [Theory]
    [InlineData("bool a", """{"type":"boolean"}""")]
    [InlineData("sbyte a", """{"type":"integer","minimum":-128,"maximum":127}""")]
    [InlineData("byte a", """{"type":"integer","minimum":0,"maximum":255}""")]
    [InlineData("short a", """{"type":"integer","minimum":-32768,"maximum":32767}""")]
    [InlineData("ushort a", """{"type":"integer","minimum":0,"maximum":65535}""")]
    [InlineData("int a", """{"type":"integer","minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("uint a", """{"type":"integer","minimum":0,"maximum":4294967295}""")]
    [InlineData("long a", """{"type":"integer","minimum":-9223372036854775808,"maximum":9223372036854775807}""")]
    [InlineData("ulong a", """{"type":"integer","minimum":0,"maximum":18446744073709551615}""")]
    [InlineData("float a", """{"type":"number"}""")]
    [InlineData("double a", """{"type":"number"}""")]
    [InlineData("decimal a", """{"type":"number"}""")]
    [InlineData("string a", """{"type":"string"}""")]
    [InlineData("int? a", """{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("string? a", """{"type":["string","null"]}""")]
    [InlineData("Untrusted<string> a", """{"type":"string"}""")]
    [InlineData("Untrusted<int?> a", """{"type":["integer","null"],"minimum":-2147483648,"maximum":2147483647}""")]
    [InlineData("DayOfWeek a", """{"type":"string","enum":["Sunday","Monday","Tuesday","Wednesday","Thursday","Friday","Saturday"]}""")]
    public void HasTheSchemaOfItsType(string parameter, string schema) => Assert.Equal(schema, Toolsets.Parameter(parameter));

    [Theory]
    [InlineData("Guid a", "uuid", FormatPatterns.Guid)]
    [InlineData("Uri a", "uri", FormatPatterns.Uri)]
    [InlineData("AllowedUri a", "uri", FormatPatterns.AllowedUri)]
    [InlineData("DateTimeOffset a", "date-time", FormatPatterns.DateTimeOffset)]
    [InlineData("DateOnly a", "date", FormatPatterns.DateOnly)]
    [InlineData("DateTime a", null, FormatPatterns.DateTime)]
    [InlineData("TimeOnly a", null, FormatPatterns.TimeOnly)]
    [InlineData("TimeSpan a", null, FormatPatterns.TimeSpan)]
    [InlineData("Version a", null, FormatPatterns.Version)]
    [InlineData("byte[] a", null, FormatPatterns.Bytes)]
    [InlineData("RootedPath a", null, FormatPatterns.RootedPath)]
    [InlineData("[EmailAddress] string a", "email", FormatPatterns.Email)]
    [InlineData("[Url] string a", "uri", FormatPatterns.Url)]
    public void HasAPatternBesideItsFormat(string parameter, string? format, string pattern)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter(parameter));
        Assert.Equal("string", schema.RootElement.GetProperty("type").GetString());
        Assert.Equal(format, schema.RootElement.TryGetProperty("format", out var written) ? written.GetString() : null);
        Assert.Equal(pattern, schema.RootElement.GetProperty("pattern").GetString());
        _ = new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.ECMAScript);
    }

    [Fact]
    public void ACharacterIsAStringOfOne()
    {
        using var schema = System.Text.Json.JsonDocument.Parse(Toolsets.Parameter("char a"));
        Assert.Equal(1, schema.RootElement.GetProperty("minLength").GetInt32());
        Assert.Equal(1, schema.RootElement.GetProperty("maxLength").GetInt32());
    }

    [Fact]
    public void ANullableEnumNamesNullToo() => Assert.Equal(
        """{"type":["string","null"],"enum":["On","Off",null]}""", Toolsets.Parameter("Switch? a", "internal enum Switch { On, Off }"));
}

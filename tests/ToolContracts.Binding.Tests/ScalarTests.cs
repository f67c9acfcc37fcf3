using System.Text.Json;

namespace ToolContracts.Binding.Tests;

public sealed class ScalarTests
{
    private static readonly string[] Types =
    [
        "bool", "sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong", "float", "double", "decimal", "string", "char",
        "Guid", "Uri", "DateTime", "DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Version", "byte[]", "RootedPath", "AllowedUri", "Color",
    ];

    private static readonly Lazy<CompiledToolset> Toolset = new(static () => CompiledToolset.Compile($$"""
        public enum Color { Red, Green, Blue = 5, Azure = 5 }

        [Toolset("echo")]
        [Egress("api.bank.example", "*.example.com")]
        public partial class Echo
        {
            {{string.Join("\n    ", Types.Select(static type => $"""
                [Tool("{Name(type)}"), SideEffect(SideEffect.None)] private static {type} Echo{Name(type)}({type} value) => value;
                [Tool("{Name(type)}_or_null"), SideEffect(SideEffect.None)] private static {type}? Echo{Name(type)}OrNull({type}? value) => value;
                [Tool("{Name(type)}_list"), SideEffect(SideEffect.None)] private static List<{type}> Echo{Name(type)}List(List<{type}> value) => value;
                """))}}
        }
        """));

    /// <summary>Type, JSON, and the JSON that comes back.</summary>
    public static TheoryData<string, string, string> Accepted => new()
    {
        { "bool", "true", "true" }, { "bool", "false", "false" },
        { "sbyte", "-128", "-128" }, { "sbyte", "127", "127" }, { "sbyte", "-128.0", "-128" }, { "sbyte", "1.27e2", "127" }, { "sbyte", "-0", "0" },
        { "byte", "0", "0" }, { "byte", "255", "255" }, { "byte", "2550e-1", "255" }, { "byte", "-0.0", "0" },
        { "short", "-32768", "-32768" }, { "short", "32767", "32767" }, { "ushort", "0", "0" }, { "ushort", "65535", "65535" },
        { "int", "-2147483648", "-2147483648" }, { "int", "2147483647", "2147483647" }, { "int", "3.0", "3" }, { "int", "1e2", "100" },
        { "int", "1E+2", "100" }, { "int", "100e-2", "1" }, { "int", "0e999999999999", "0" }, { "int", "0.000e-99999999999999999999", "0" },
        { "int", "0.0000002147483647e16", "2147483647" }, { "uint", "4294967295", "4294967295" },
        { "long", "-9223372036854775808", "-9223372036854775808" }, { "long", "9223372036854775807", "9223372036854775807" },
        { "long", "9223372036854775807.000", "9223372036854775807" }, { "long", "9.223372036854775807e18", "9223372036854775807" },
        { "ulong", "18446744073709551615", "18446744073709551615" }, { "ulong", "1844674407370955161.5e1", "18446744073709551615" },
        { "float", "1.5", "1.5" }, { "float", "3.4028235e38", "3.4028235E+38" }, { "float", "-0", "0" }, { "float", "1e-99999999999", "0" },
        { "double", "1.7976931348623157e308", "1.7976931348623157E+308" }, { "double", "5e-324", "5E-324" }, { "double", "-0.0", "0" },
        { "double", "1e-999999999999999999999", "0" }, { "double", "0e999999999999999999999", "0" }, { "double", "0.1", "0.1" },
        { "decimal", "79228162514264337593543950335", "79228162514264337593543950335" }, { "decimal", "-79228162514264337593543950335", "-79228162514264337593543950335" },
        { "decimal", "0.0000000000000000000000000001", "0.0000000000000000000000000001" }, { "decimal", "10.50", "10.5" }, { "decimal", "1e2", "100" },
        { "decimal", "1.0000000000000000000000000000000000", "1" }, { "decimal", "7.9228162514264337593543950335", "7.9228162514264337593543950335" },
        { "decimal", "100e-2", "1" }, { "decimal", "0.79228162514264337593543950335e29", "79228162514264337593543950335" },
        { "decimal", "-0.00", "0" }, { "decimal", "7922816251426433759354395033.5e1", "79228162514264337593543950335" },
        { "string", "\"\"", "\"\"" }, { "string", "\"a\\u0041\\n\\ud83d\\ude00\\/\"", "\"aA\\n\\uD83D\\uDE00/\"" }, { "string", "\"\\u0000\"", "\"\\u0000\"" },
        { "char", "\"x\"", "\"x\"" }, { "char", "\"é\"", "\"é\"" }, { "char", "\"\\uffff\"", "\"\\uFFFF\"" }, { "char", "\"\\n\"", "\"\\n\"" },
        { "Guid", "\"0F8FAD5B-d9cb-469f-a165-70867728950e\"", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"" },
        { "Uri", "\"https://a.example/x?y=%20#z\"", "\"https://a.example/x?y=%20#z\"" }, { "Uri", "\"urn:isbn:1\"", "\"urn:isbn:1\"" },
        { "Uri", "\"http://[2001:db8::1]:8080/a?b=c/d?e#f?g\"", "\"http://[2001:db8::1]:8080/a?b=c/d?e#f?g\"" }, { "Uri", "\"http://u:p@a:80\"", "\"http://u:p@a:80\"" },
        { "DateTime", "\"2024-02-29T23:59:59.1234567Z\"", "\"2024-02-29T23:59:59.1234567Z\"" }, { "DateTime", "\"0001-01-01T00:00:00\"", "\"0001-01-01T00:00:00\"" },
        { "DateTime", "\"9999-12-31T23:59:59.9999999\"", "\"9999-12-31T23:59:59.9999999\"" }, { "DateTime", "\"2024-01-01T00:00:00.5\"", "\"2024-01-01T00:00:00.5\"" },
        { "DateTimeOffset", "\"2024-02-29T00:00:00Z\"", "\"2024-02-29T00:00:00Z\"" }, { "DateTimeOffset", "\"2024-02-29T00:00:00+14:00\"", "\"2024-02-29T00:00:00+14:00\"" },
        { "DateTimeOffset", "\"2024-02-29T00:00:00.1-13:59\"", "\"2024-02-29T00:00:00.1-13:59\"" }, { "DateTimeOffset", "\"2024-02-29T00:00:00-00:00\"", "\"2024-02-29T00:00:00Z\"" },
        { "DateOnly", "\"2024-02-29\"", "\"2024-02-29\"" }, { "TimeOnly", "\"23:59:59.9999999\"", "\"23:59:59.9999999\"" }, { "TimeOnly", "\"00:00:00\"", "\"00:00:00\"" },
        { "TimeSpan", "\"10675199.02:48:05.4775807\"", "\"10675199.02:48:05.4775807\"" }, { "TimeSpan", "\"-10675199.02:48:05.4775808\"", "\"-10675199.02:48:05.4775808\"" },
        { "TimeSpan", "\"00:00:01.5\"", "\"00:00:01.5000000\"" }, { "TimeSpan", "\"0.00:00:00\"", "\"00:00:00\"" },
        { "Version", "\"1.2\"", "\"1.2\"" }, { "Version", "\"1.2.3.2147483647\"", "\"1.2.3.2147483647\"" },
        { "byte[]", "\"\"", "\"\"" }, { "byte[]", "\"AA==\"", "\"AA==\"" }, { "byte[]", "\"AAE=\"", "\"AAE=\"" }, { "byte[]", "\"\\u0041AEC\"", "\"AAEC\"" },
        { "RootedPath", "\"a/b\"", "\"a/b\"" }, { "RootedPath", "\"a/../b/./c\"", "\"b/c\"" }, { "RootedPath", "\".\"", "\".\"" },
        { "AllowedUri", "\"https://api.bank.example/x\"", "\"https://api.bank.example/x\"" }, { "AllowedUri", "\"HTTP://a.b.example.com\"", "\"HTTP://a.b.example.com\"" },
        { "Color", "\"Red\"", "\"Red\"" }, { "Color", "\"Azure\"", "\"Blue\"" }, { "Color", "\"\\u0052ed\"", "\"Red\"" },
    };

    /// <summary>Type, JSON, and the code of its fault.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "bool", "1", "type" }, { "bool", "\"true\"", "type" }, { "bool", "null", "type" }, { "bool", "[]", "type" },
        { "sbyte", "-129", "minimum" }, { "sbyte", "128", "maximum" }, { "byte", "-1", "minimum" }, { "byte", "256", "maximum" },
        { "short", "-32769", "minimum" }, { "short", "32768", "maximum" }, { "ushort", "-1", "minimum" }, { "ushort", "65536", "maximum" },
        { "int", "-2147483649", "minimum" }, { "int", "2147483648", "maximum" }, { "int", "1.5", "type" }, { "int", "\"1\"", "type" },
        { "int", "true", "type" }, { "int", "null", "type" }, { "int", "{}", "type" }, { "int", "1e-1", "type" }, { "int", "1e999999999", "maximum" },
        { "int", "-1e999999999999999999999999", "minimum" }, { "int", "1e-999999999", "type" }, { "int", "2147483647.0000000000000000000000001", "type" },
        { "uint", "-1", "minimum" }, { "uint", "4294967296", "maximum" },
        { "long", "-9223372036854775809", "minimum" }, { "long", "9223372036854775808", "maximum" }, { "long", "1e19", "maximum" },
        { "ulong", "-1", "minimum" }, { "ulong", "18446744073709551616", "maximum" }, { "ulong", "99999999999999999999", "maximum" },
        { "float", "3.5e38", "maximum" }, { "float", "-1e99", "minimum" }, { "float", "\"NaN\"", "type" }, { "float", "null", "type" },
        { "double", "1e309", "maximum" }, { "double", "-1e309", "minimum" }, { "double", "1e999999999999999999999", "maximum" }, { "double", "\"Infinity\"", "type" },
        { "decimal", "79228162514264337593543950336", "maximum" }, { "decimal", "-79228162514264337593543950336", "minimum" }, { "decimal", "1e29", "maximum" },
        { "decimal", "0.00000000000000000000000000001", "precision" }, { "decimal", "1.00000000000000000000000000001", "precision" },
        { "decimal", "7.92281625142643375935439503359", "precision" }, { "decimal", "7.9228162514264337593543950336", "precision" },
        { "decimal", "\"1\"", "type" }, { "decimal", "1e-999999999999", "precision" }, { "decimal", "1e999999999999", "maximum" },
        { "string", "1", "type" }, { "string", "null", "type" }, { "string", "\"\\ud800\"", "encoding" }, { "string", "\"\\udc00\\ud800\"", "encoding" },
        { "string", "\"\\ud800\\u0041\"", "encoding" }, { "string", "\"\\ud83d\\ud83d\\ude00\"", "encoding" },
        { "char", "\"\"", "format" }, { "char", "\"ab\"", "format" }, { "char", "\"😀\"", "format" }, { "char", "\"\\ud800\"", "encoding" }, { "char", "1", "type" },
        { "Guid", "\"0f8fad5bd9cb469fa16570867728950e\"", "format" }, { "Guid", "\"{0f8fad5b-d9cb-469f-a165-70867728950e}\"", "format" },
        { "Guid", "\" 0f8fad5b-d9cb-469f-a165-70867728950e\"", "format" }, { "Guid", "\"0f8fad5b-d9cb-469f-a165-70867728950g\"", "format" }, { "Guid", "0", "type" },
        { "Uri", "\"/relative\"", "format" }, { "Uri", "\"a\"", "format" }, { "Uri", "\"https://a b\"", "format" }, { "Uri", "\"https://a/%2\"", "format" },
        { "Uri", "\"1https://a\"", "format" }, { "Uri", "\"https://ü.example\"", "format" }, { "Uri", "\"https://\"", "format" }, { "Uri", "\"\"", "format" },
        { "Uri", "\"http://a/[b]\"", "format" }, { "Uri", "\"http://a#b#c\"", "format" }, { "Uri", "\"http://[::1\"", "format" }, { "Uri", "\"http://[::1]x\"", "format" },
        { "Uri", "\"http://[::g]\"", "format" }, { "Uri", "\"http://[127.0.0.1]\"", "format" }, { "Uri", "\"http://[fe80::1%251]\"", "format" }, { "Uri", "\"http://a:b/\"", "format" },
        { "Uri", "\"http://a@b@c/\"", "format" },
        { "DateTime", "\"2024-02-30T00:00:00\"", "format" }, { "DateTime", "\"2023-02-29T00:00:00\"", "format" }, { "DateTime", "\"2024-02-29T24:00:00\"", "format" },
        { "DateTime", "\"2024-02-29T00:00:00+00:00\"", "format" }, { "DateTime", "\"2024-02-29\"", "format" }, { "DateTime", "\"2024-02-29 00:00:00\"", "format" },
        { "DateTime", "\"2024-02-29T00:00:00.12345678\"", "format" }, { "DateTime", "\"0000-01-01T00:00:00\"", "format" }, { "DateTime", "\"2024-02-29T00:00\"", "format" },
        { "DateTimeOffset", "\"2024-02-29T00:00:00\"", "format" }, { "DateTimeOffset", "\"2024-02-29T00:00:00+14:01\"", "format" },
        { "DateTimeOffset", "\"2024-02-29T00:00:00+15:00\"", "format" }, { "DateTimeOffset", "\"2024-02-29T00:00:60Z\"", "format" },
        { "DateTimeOffset", "\"2024-02-29t00:00:00z\"", "format" }, { "DateTimeOffset", "\"0001-01-01T00:00:00+01:00\"", "format" },
        { "DateTimeOffset", "\"9999-12-31T23:59:59-01:00\"", "format" }, { "DateTimeOffset", "\"2024-02-29T00:00:00+0100\"", "format" }, { "DateTimeOffset", "1", "type" },
        { "DateOnly", "\"2024-2-29\"", "format" }, { "DateOnly", "\"2023-02-29\"", "format" }, { "DateOnly", "\"24-02-29\"", "format" }, { "DateOnly", "\"2024-13-01\"", "format" },
        { "TimeOnly", "\"24:00:00\"", "format" }, { "TimeOnly", "\"12:00\"", "format" }, { "TimeOnly", "\"12:00:00.\"", "format" }, { "TimeOnly", "\"12:60:00\"", "format" },
        { "TimeSpan", "\"10675199.02:48:05.4775808\"", "format" }, { "TimeSpan", "\"1\"", "format" }, { "TimeSpan", "\"24:00:00\"", "format" },
        { "TimeSpan", "\"01.00:00:00\"", "format" }, { "TimeSpan", "\"PT1S\"", "format" }, { "TimeSpan", "\"+00:00:01\"", "format" }, { "TimeSpan", "\"1:00:00\"", "format" },
        { "Version", "\"1\"", "format" }, { "Version", "\"1.2.3.4.5\"", "format" }, { "Version", "\"1.2147483648\"", "format" }, { "Version", "\"1.-2\"", "format" },
        { "Version", "\"01.2\"", "format" }, { "Version", "\"1..2\"", "format" },
        { "byte[]", "\"A\"", "format" }, { "byte[]", "\"AB==\"", "format" }, { "byte[]", "\"AAF=\"", "format" }, { "byte[]", "\"AA= =\"", "format" },
        { "byte[]", "\"AA\"", "format" }, { "byte[]", "\"A===\"", "format" }, { "byte[]", "\"====\"", "format" }, { "byte[]", "\"AA==AAAA\"", "format" },
        { "byte[]", "\"AA\\n==\"", "format" }, { "byte[]", "[0]", "type" },
        { "RootedPath", "\"/etc/passwd\"", "format" }, { "RootedPath", "\"../x\"", "format" }, { "RootedPath", "\"a/../../x\"", "format" }, { "RootedPath", "\"\"", "format" },
        { "RootedPath", "\"a\\\\b\"", "format" }, { "RootedPath", "\"c:x\"", "format" }, { "RootedPath", "\"a\\u0000b\"", "format" }, { "RootedPath", "\"a\\u0085b\"", "format" },
        { "AllowedUri", "\"https://evil.example/\"", "format" }, { "AllowedUri", "\"https://example.com\"", "format" }, { "AllowedUri", "\"ftp://api.bank.example\"", "format" },
        { "AllowedUri", "\"https://u:p@api.bank.example\"", "format" }, { "AllowedUri", "\"https://api.bank.example:8443/\"", "format" },
        { "Color", "\"red\"", "enum" }, { "Color", "\"Red \"", "enum" }, { "Color", "0", "type" }, { "Color", "\"0\"", "enum" }, { "Color", "\"Red, Green\"", "enum" }, { "Color", "null", "type" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task TakesAValueAndWritesItBack(string type, string json, string expected)
    {
        foreach (var (tool, call, result) in new[]
        {
            (Name(type), json, expected), (Name(type) + "_or_null", json, expected), (Name(type) + "_list", $"[{json},{json}]", $"[{expected},{expected}]"),
        })
        {
            var written = await Toolset.Value[tool].Bound($$"""{"value":{{call}}}""").InvokeAsync();
            Assert.Empty(written.Faults);
            Assert.Equal(result, written.Json);

            // What is written binds again, to the same canonical form.
            Assert.Equal(Toolset.Value[tool].Bound($$"""{"value":{{call}}}""").Canonical, Toolset.Value[tool].Bound($$"""{"value":{{written.Json}}}""").Canonical);
        }
    }

    [Theory]
    [MemberData(nameof(Refused))]
    [Threat(4, Part = "types")]
    public void RefusesAValueWithItsPathAndCode(string type, string json, string code)
    {
        Assert.Equal([$"$.value {code}"], Toolset.Value[Name(type)].Faults($$"""{"value":{{json}}}"""));
        Assert.Equal([$"$.value[1] {code}"], Toolset.Value[Name(type) + "_list"].Faults($$"""{"value":[{{Accepted.First(row => row.Data.Item1 == type).Data.Item2}},{{json}}]}"""));
        Assert.Equal(json == "null" ? [] : [$"$.value {code}"], Toolset.Value[Name(type) + "_or_null"].Faults($$"""{"value":{{json}}}"""));
    }

    [Fact]
    public async Task TakesNullOnlyWhereATypeIsNullable()
    {
        foreach (var type in Types)
        {
            Assert.Equal(["$.value type"], Toolset.Value[Name(type)].Faults("""{"value":null}"""));
            Assert.Equal(["$.value required"], Toolset.Value[Name(type)].Faults("{}"));
            foreach (var json in new[] { """{"value":null}""", "{}" })
            {
                var call = Toolset.Value[Name(type) + "_or_null"].Bound(json);
                Assert.Equal("""{"value":null}""", call.Canonical);
                Assert.Equal("null", (await call.InvokeAsync()).Json);
            }
        }
    }

    [Fact]
    public void AnExpectationNeverRepeatsTheValue()
    {
        foreach (var (type, json, _) in Refused.Select(static row => row.Data))
        {
            var fault = Toolset.Value[Name(type)].Bind($$"""{"value":{{json}}}""").Faults.Single();
            var value = json.Trim('"');
            Assert.True(value.Length < 4 || fault.Code == "enum" || !fault.Expected.Contains(value, StringComparison.Ordinal) || value is "null" or "true", fault.ToString());
        }
    }

    [Fact]
    public void EverySchemaIsJson()
    {
        foreach (var name in Toolset.Value.Names)
        {
            using var schema = JsonDocument.Parse(Toolset.Value[name].InputSchema);
            Assert.Equal("object", schema.RootElement.GetProperty("type").GetString());
        }
    }

    private static string Name(string type) => type.Replace("[]", "s", StringComparison.Ordinal);
}

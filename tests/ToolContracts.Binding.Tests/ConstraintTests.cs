namespace ToolContracts.Binding.Tests;

public sealed class ConstraintTests
{
    private static readonly Dictionary<string, string> Valid = new()
    {
        ["stars"] = "1",
        ["factor"] = "1",
        ["amount"] = "0.01",
        ["code"] = "\"ab\"",
        ["reference"] = "\"AB1\"",
        ["tags"] = "[\"t\"]",
        ["marks"] = "{\"m\":1}",
        ["letter"] = "\"x\"",
        ["odd"] = "1",
        ["kind"] = "\"A\"",
        ["mail"] = "\"a@b\"",
        ["link"] = "\"https://a\"",
        ["maybe"] = "1",
        ["small"] = "0",
        ["raw"] = "\"\"",
    };

    /// <summary>Member, JSON, and its fault's code; none where it is within bounds.</summary>
    public static TheoryData<string, string, string?> Boundaries => new()
    {
        { "stars", "0", "minimum" }, { "stars", "1", null }, { "stars", "5", null }, { "stars", "6", "maximum" }, { "stars", "5.0", null },
        { "factor", "0.5", "exclusive-minimum" }, { "factor", "0.5000000000000001", null }, { "factor", "1.4999999999999998", null }, { "factor", "1.5", "exclusive-maximum" },
        { "amount", "0.01", null }, { "amount", "0.0099999999999999999999999999", "minimum" }, { "amount", "99.99", null }, { "amount", "99.9900000000000000000000000001", "precision" },
        { "amount", "99.99000000000000000000000001", "maximum" }, { "amount", "9999e-2", null },
        { "code", "\"a\"", "min-length" }, { "code", "\"abcd\"", null }, { "code", "\"abcde\"", "max-length" }, { "code", "\"😀\"", "min-length" },
        { "code", "\"😀😀😀😀\"", null }, { "code", "\"\\ud83d\\ude00😀😀😀a\"", "max-length" }, { "code", "\"e\\u0301\"", null },
        { "reference", "\"AB1\"", null }, { "reference", "\"\"", "pattern" }, { "reference", "\"AB1\\n\"", "pattern" }, { "reference", "\"xAB1\"", "pattern" },
        { "reference", "\"AB٣\"", "pattern" },
        { "tags", "[]", "min-items" }, { "tags", "[\"a\",\"b\"]", null }, { "tags", "[\"a\",\"b\",\"c\"]", "max-items" },
        { "marks", "{}", "min-properties" }, { "marks", "{\"a\":1,\"b\":1}", null }, { "marks", "{\"a\":1,\"b\":1,\"c\":1}", "max-properties" },
        { "letter", "\"y\"", null }, { "letter", "null", null }, { "letter", "\"z\"", "enum" }, { "letter", "\"X\"", "enum" },
        { "odd", "3", null }, { "odd", "3e0", null }, { "odd", "2", "enum" }, { "kind", "\"B\"", null }, { "kind", "\"class\"", "enum" },
        { "mail", "\"a.b+c@d-e.example\"", null }, { "mail", "\"a\"", "format" }, { "mail", "\"@b\"", "format" }, { "mail", "\"a@\"", "format" }, { "mail", "\"a@-b\"", "format" },
        { "mail", "\"a@b@c\"", "format" }, { "mail", "\"a b@c\"", "format" }, { "mail", "\"a@b..c\"", "format" },
        { "mail", "\".a@b.c\"", "format" }, { "mail", "\"a.@b.c\"", "format" }, { "mail", "\"a..b@c.d\"", "format" },
        { "link", "\"HTTP://a\"", null }, { "link", "\"ftp://a\"", null }, { "link", "\"file:///a\"", "format" }, { "link", "\"https:a\"", "format" }, { "link", "\"\"", "format" },
        { "link", "\"http://a/[b]\"", "format" }, { "link", "\"http://[::1\"", "format" }, { "link", "\"http://[::1]:80/\"", null }, { "link", "\"http://a:b\"", "format" },
        { "maybe", "null", null }, { "maybe", "0", "minimum" }, { "maybe", "9", null }, { "maybe", "10", "maximum" },
        { "small", "10", null }, { "small", "11", "maximum" }, { "small", "256", "maximum" }, { "raw", "\"abc\"", null }, { "raw", "\"abcd\"", "max-length" },
    };

    [Theory]
    [MemberData(nameof(Boundaries))]
    public void HoldsAValueAtItsBoundary(string member, string json, string? code)
    {
        var members = new Dictionary<string, string>(Valid) { [member] = json };
        var request = string.Join(",", members.Select(static pair => $"\"{pair.Key}\":{pair.Value}"));
        Assert.Equal(code is null ? [] : [$"$.request.{member} {code}"], Samples.Toolset["check"].Faults($$$"""{"request":{{{{request}}}}}"""));
    }

    [Fact]
    public async Task AResultIsHeldToTheSame()
    {
        var toolset = CompiledToolset.Compile("""
            using System.Collections.Immutable;
            using System.ComponentModel.DataAnnotations;
            using System.Text.Json.Serialization;

            public enum Kind { A, B }

            public record Result(
                [Range(1, 5)] int Stars, [StringLength(2)] string? Code, double Number, Kind Kind, string Name, [MaxLength(1)] List<string> Tags,
                Uri Link, char Letter, ImmutableArray<int> Array, Dictionary<Kind, int> ByKind, DateTime At, RootedPath Path, float Small, [RegularExpression("a+")] string Pattern);

            [JsonDerivedType(typeof(Known), "known")]
            public class Base;
            public class Known : Base;
            public class Stranger : Known;

            public class Ring { public Ring? Next { get; set; } }

            [Toolset("r")]
            public partial class Tools
            {
                [Tool, SideEffect(SideEffect.None)]
                private static Result Bad() => new(
                    6, "abc", double.NaN, (Kind)7, null!, ["a", null!], new Uri("/x", UriKind.Relative), '\ud800', default, new() { [(Kind)9] = 1 }, DateTime.UnixEpoch, default,
                    float.PositiveInfinity, "b");

                [Tool, SideEffect(SideEffect.None)] private static string Null() => null!;
                [Tool, SideEffect(SideEffect.None)] private static Base Open() => new Stranger();
                [Tool, SideEffect(SideEffect.None)] private static List<Base> Closed() => [new Known()];
                [Tool, SideEffect(SideEffect.None)] private static Ring Endless() { var ring = new Ring(); ring.Next = ring; return ring; }
            }
            """);
        var result = await toolset["bad"].Bound("{}").InvokeAsync();
        Assert.Equal(
            ["$.stars maximum", "$.code max-length", "$.number type", "$.kind enum", "$.name type", "$.tags[1] type", "$.tags max-items", "$.link format", "$.letter format",
                "$.array type", "$.byKind['9'] key", "$.path format", "$.small type", "$.pattern pattern"],
            result.Faults.Select(static fault => $"{fault.Path} {fault.Code}"));
        using (System.Text.Json.JsonDocument.Parse(result.Json))
        {
            Assert.Equal("$ type", Single(await toolset["null"].Bound("{}").InvokeAsync()));
            Assert.Equal("$ type", Single(await toolset["open"].Bound("{}").InvokeAsync()));
            Assert.Equal("""[{"$type":"known"}]""", (await toolset["closed"].Bound("{}").InvokeAsync()).Json);
            Assert.EndsWith(".next depth", Single(await toolset["endless"].Bound("{}").InvokeAsync()), StringComparison.Ordinal);
        }

        static string Single(ToolResult result)
        {
            var fault = Assert.Single(result.Faults);
            return $"{fault.Path} {fault.Code}";
        }
    }
}

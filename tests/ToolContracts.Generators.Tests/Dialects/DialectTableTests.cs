using System.Text;
using System.Text.Json;
using ToolContracts.Generators.Schemas.Dialects;

namespace ToolContracts.Generators.Tests.Dialects;

/// <summary>Each row of each dialect's table is what becomes of a tool that has the construct.</summary>
public sealed class DialectTableTests
{
    private static readonly SchemaDialect[] Dialects = [SchemaDialect.OpenAI, SchemaDialect.Anthropic, SchemaDialect.Gemini];

    /// <summary>A tool with the construct and no other that a provider minds, and the keywords that stand for it in the base; the parameter is <c>a</c>.</summary>
    private static readonly Dictionary<SchemaConstruct, (string Parameters, string Types, string[] Keywords)> Tools = new()
    {
        [SchemaConstruct.ClosedObject] = ("R a", "internal sealed record R(int X);", ["additionalProperties"]),
        [SchemaConstruct.EmptyObject] = ("R a", "internal sealed record R;", []),
        [SchemaConstruct.NoArguments] = ("", "", []),
        [SchemaConstruct.OptionalMember] = ("bool a = true", "", []),
        [SchemaConstruct.NullableValue] = ("List<bool?> a", "", []),
        [SchemaConstruct.Default] = ("string a = \"x\"", "", ["default"]),
        [SchemaConstruct.Map] = ("Dictionary<string, bool> a", "", ["additionalProperties"]),
        [SchemaConstruct.Hierarchy] = ("S a", Hierarchy("\"one\""), ["oneOf"]),
        [SchemaConstruct.TextTag] = ("S a", Hierarchy("\"one\""), ["const"]),
        [SchemaConstruct.NumberTag] = ("S a", Hierarchy("1"), ["const"]),
        [SchemaConstruct.RecursiveType] = ("N a", "internal sealed record N(bool X, List<N> Inner);", ["$ref", "$defs"]),
        [SchemaConstruct.SharedType] = ("T0 a", Diamond(), ["$ref", "$defs"]),
        [SchemaConstruct.TextEnum] = ("DayOfWeek a", "", ["enum"]),
        [SchemaConstruct.EmptyTextInEnum] = ("[AllowedValues(\"\", \"b\")] string a", "", ["enum"]),
        [SchemaConstruct.OtherEnum] = ("[AllowedValues(0.5, 1.5)] double a", "", ["enum"]),
        [SchemaConstruct.ConstraintBesideEnum] = ("[AllowedValues(\"bb\", \"cc\"), RegularExpression(\"..\")] string a", "", ["pattern"]),
        [SchemaConstruct.Bound] = ("[Range(0.5, 1.5)] double a", "", ["minimum", "maximum"]),
        [SchemaConstruct.ExclusiveBound] = ("[Range(0.5, 1.5, MinimumIsExclusive = true, MaximumIsExclusive = true)] double a", "", ["exclusiveMinimum", "exclusiveMaximum"]),
        [SchemaConstruct.LargeBound] = ("[Range(typeof(decimal), \"-9007199254740993\", \"9007199254740993\")] decimal a", "", ["minimum", "maximum"]),
        [SchemaConstruct.Length] = ("[StringLength(35, MinimumLength = 1)] string a", "", ["minLength", "maxLength"]),
        [SchemaConstruct.Pattern] = ("[RegularExpression(\"[A-Z]\")] string a", "", ["pattern"]),
        [SchemaConstruct.LookaroundPattern] = ("[RegularExpression(\"(?!x)[a-z]+\")] string a", "", ["pattern"]),
        [SchemaConstruct.FurtherPattern] = ("[RegularExpression(\"h.*\"), Url] string a", "", ["allOf"]),
        [SchemaConstruct.DateTimeFormat] = ("DateTimeOffset a", "", ["format"]),
        [SchemaConstruct.DateFormat] = ("DateOnly a", "", ["format"]),
        [SchemaConstruct.UuidFormat] = ("Guid a", "", ["format"]),
        [SchemaConstruct.EmailFormat] = ("[EmailAddress] string a", "", ["format"]),
        [SchemaConstruct.UrlFormat] = ("Uri a", "", ["format"]),
        [SchemaConstruct.ContentEncoding] = ("byte[] a", "", ["contentEncoding"]),
        [SchemaConstruct.NonEmptyList] = ("[MinLength(1)] List<bool> a", "", ["minItems"]),
        [SchemaConstruct.ItemCount] = ("[Length(2, 5)] List<bool> a", "", ["minItems", "maxItems"]),
        [SchemaConstruct.UniqueItems] = ("HashSet<string> a", "", ["uniqueItems"]),
        [SchemaConstruct.ArgumentName] = ("bool größe", "", []),
    };

    /// <summary>A tool just within each limit, and one just beyond it.</summary>
    private static readonly Dictionary<SchemaConstruct, (Func<int, string> Parameters, Func<int, string> Types, Func<DialectLimits, int?> Limit)> Limits = new()
    {
        [SchemaConstruct.Depth] = (
            static _ => "L2 a", static depth => string.Join("\n", Enumerable.Range(2, depth - 2).Select(static i => $"internal sealed record L{i}(L{i + 1} X);")) + $"internal sealed record L{depth}(bool X);",
            static limits => limits.Depth),
        [SchemaConstruct.MemberCount] = (
            static members => string.Join(", ", Enumerable.Range(0, members / 100).Select(static i => $"M a{i}").Concat(Enumerable.Range(0, (members % 100) == 0 ? 0 : members % 100).Select(static i => $"bool b{i}"))),
            static _ => $"internal sealed record M({string.Join(", ", Enumerable.Range(0, 99).Select(static i => $"bool X{i}"))});",
            static limits => limits.Members),
        [SchemaConstruct.EnumCount] = (
            static _ => "E a", static values => $"internal enum E {{ {string.Join(", ", Enumerable.Range(0, values).Select(static i => "V" + i))} }}", static limits => limits.EnumValues),
        [SchemaConstruct.EnumText] = (
            static _ => "E a",
            static length => $"internal enum E {{ {string.Join(", ", Enumerable.Range(0, 300).Select(i => $"V{i}".PadRight(i == 0 ? length - (299 * 50) : 50, '_')))} }}",
            static limits => limits.LongEnumText),
        [SchemaConstruct.TextTotal] = (
            static _ => "E a",
            static length => $"internal enum E {{ {string.Join(", ", Enumerable.Range(0, 250).Select(i => $"V{i}".PadRight(i == 0 ? length - 1 - (249 * 480) : 480, '_')))} }}",
            static limits => limits.Text),
        [SchemaConstruct.OptionalCount] = (
            static optional => string.Join(", ", Enumerable.Range(0, optional).Select(static i => $"bool a{i} = true")), static _ => "", static limits => limits.OptionalMembers),
        [SchemaConstruct.UnionCount] = (
            static unions => "R a", static unions => $"internal sealed record R({string.Join(", ", Enumerable.Range(0, unions).Select(static i => $"List<bool?> X{i}"))});", static limits => limits.Unions),
    };

    public static TheoryData<string, string> Rows => [.. Dialects.SelectMany(static dialect => DialectForm.Of(dialect).Table.Rows
        .Where(static row => Tools.ContainsKey(row.Construct)).Select(row => (dialect.ToString(), row.Construct.ToString())))];

    public static TheoryData<string, string> LimitRows => [.. Dialects.SelectMany(static dialect => DialectForm.Of(dialect).Table.Rows
        .Where(static row => Limits.ContainsKey(row.Construct)).Select(row => (dialect.ToString(), row.Construct.ToString())))];

    [Fact]
    public void EachConstructHasARowOrNoLimitAndEachRowATest()
    {
        foreach (var table in Dialects.Select(static dialect => DialectForm.Of(dialect).Table))
        {
            var constructs = table.Rows.Select(static row => row.Construct).ToArray();
            Assert.Equal(constructs.Distinct(), constructs);
            Assert.Empty(constructs.Except(Tools.Keys).Except(Limits.Keys).Except([SchemaConstruct.ToolName]));
            Assert.Empty(Tools.Keys.Except(constructs).Except([SchemaConstruct.ArgumentName]));
            Assert.Equal(Limits.Where(limit => limit.Value.Limit(table.Limits) is not null).Select(static limit => limit.Key).Order(), constructs.Where(Limits.ContainsKey).Order());
            Assert.Equal(table.Limits.ArgumentName is not null, constructs.Contains(SchemaConstruct.ArgumentName));
            Assert.All(table.Rows, static row => Assert.True(row.Form.Length > 0 && row.Source.Length > 0));
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void ARowIsWhatBecomesOfATool(string dialectName, string constructName)
    {
        var (dialect, construct) = (Enum.Parse<SchemaDialect>(dialectName), Enum.Parse<SchemaConstruct>(constructName));
        var (parameters, types, keywords) = Tools[construct];
        var refused = Dialect.Refused(dialect, parameters, types).Select(static one => one.Split(' ')[0]).Distinct().ToArray();
        var treatment = DialectForm.Of(dialect).Table[construct];
        if (treatment == Treatment.Refused)
        {
            Assert.Equal([constructName], refused);
            return;
        }

        Assert.Empty(refused);
        var written = Keywords(Dialect.Of(dialect, parameters, types));
        if (treatment == Treatment.Taken)
        {
            Assert.Subset(written, keywords.ToHashSet());
        }
        else if (construct is not (SchemaConstruct.ConstraintBesideEnum or SchemaConstruct.FurtherPattern))
        {
            Assert.Empty(written.Intersect(keywords));
        }
    }

    [Theory]
    [MemberData(nameof(LimitRows))]
    public void ALimitHoldsAtItsBoundary(string dialectName, string constructName)
    {
        var (dialect, construct) = (Enum.Parse<SchemaDialect>(dialectName), Enum.Parse<SchemaConstruct>(constructName));
        var (parameters, types, of) = Limits[construct];
        var limit = of(DialectForm.Of(dialect).Table.Limits)!.Value;
        Assert.Empty(Dialect.Refused(dialect, parameters(limit), types(limit)));
        Assert.Equal(constructName, Assert.Single(Dialect.Refused(dialect, parameters(limit + 1), types(limit + 1))).Split(' ')[0]);
    }

    [Theory]
    [InlineData("Anthropic", "_", "")]
    [InlineData("Gemini", "_", "")]
    [InlineData("Anthropic", "ä", "ArgumentName ä")]
    [InlineData("Gemini", "ä", "ArgumentName ä")]
    [InlineData("OpenAI", "ä", "")]
    public void TheNameOfAnArgumentHoldsAtItsBoundary(string dialectName, string parameter, string refused)
    {
        var dialect = Enum.Parse<SchemaDialect>(dialectName);
        Assert.Equal(refused, string.Join("\n", Dialect.Refused(dialect, "bool " + parameter)));
        Assert.Empty(Dialect.Refused(dialect, "bool a" + new string('b', 63)));
        Assert.Equal(dialect == SchemaDialect.OpenAI ? 0 : 1, Dialect.Refused(dialect, "bool a" + new string('b', 64)).Count());
    }

    [Fact]
    public void TheNameOfAMemberIsNotAsked() => Assert.All(Dialects, static dialect => Assert.Empty(Dialect.Refused(
        dialect, "S a, List<R> b", "internal sealed record R([property: JsonPropertyName(\"größe\")] bool X);" + Hierarchy("\"one\"").Replace("TypeDiscriminatorPropertyName = \"kind\"", "TypeDiscriminatorPropertyName = \"$type\"", StringComparison.Ordinal))));

    [Fact]
    public void AnEnumOfAsManyValuesAsAreShortMayHaveAnyLength() => Assert.Empty(Dialect.Refused(
        SchemaDialect.OpenAI, "E a", $"internal enum E {{ {string.Join(", ", Enumerable.Range(0, 250).Select(static i => $"V{i}".PadRight(100, '_')))} }}"));

    [Theory]
    [InlineData("OpenAI")]
    [InlineData("Anthropic")]
    [InlineData("Gemini")]
    public void EachConstructIsWrittenSo(string dialectName)
    {
        var dialect = Enum.Parse<SchemaDialect>(dialectName);
        var text = new StringBuilder();
        foreach (var (construct, (parameters, types, _)) in Tools.Where(static tool => tool.Key != SchemaConstruct.SharedType))
        {
            text.Append($"{construct}: {parameters}\n{Dialect.Of(dialect, parameters, types)}\n\n");
        }

        Snapshots.Equal($"DialectTableTests.{dialect}.txt", text.ToString());
    }

    private static HashSet<string> Keywords(string schema)
    {
        using var parsed = JsonDocument.Parse(schema);
        var found = new HashSet<string>(StringComparer.Ordinal);
        Visit(parsed.RootElement.ValueKind == JsonValueKind.Object && parsed.RootElement.TryGetProperty("properties", out var properties) ? properties : parsed.RootElement);
        if (schema.Contains("\"$defs\"", StringComparison.Ordinal))
        {
            found.Add("$defs");
        }

        return found;

        void Visit(JsonElement element)
        {
            foreach (var member in element.ValueKind == JsonValueKind.Object ? element.EnumerateObject() : default)
            {
                found.Add(member.Name);
                Visit(member.Value);
            }

            foreach (var item in element.ValueKind == JsonValueKind.Array ? element.EnumerateArray() : default)
            {
                Visit(item);
            }
        }
    }

    private static string Hierarchy(string tag) => $$"""
        [JsonPolymorphic(TypeDiscriminatorPropertyName = "kind"), JsonDerivedType(typeof(One), {{tag}})] internal abstract record S(bool X);
        internal sealed record One(bool X) : S(X);
        """;

    private static string Diamond() =>
        string.Join("\n", Enumerable.Range(0, 9).Select(static i => $"internal sealed record T{i}(T{i + 1} Left, T{i + 1} Right);")) + "internal sealed record T9(bool X);";
}

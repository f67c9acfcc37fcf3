using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using ToolContracts.Agreement.Json;

namespace ToolContracts.Agreement.Payloads;

/// <summary>Makes values that fit a schema.</summary>
/// <param name="random">Decides.</param>
/// <param name="isWhole">Whether each optional member is there and lists have what they must, at least one: for the one payload that shows all.</param>
internal sealed class ValidValues(Random random, bool isWhole = false)
{
    /// <summary>From here on what is optional is left out, so that recursion ends.</summary>
    private const int Deep = 5;

    private const int Attempts = 200;

    /// <summary>Makes a value.</summary>
    public JsonTree Make(SchemaNode schema) => Make(schema, 0);

    /// <summary>Makes a list of a number of elements, or fewer where no more are different.</summary>
    public JsonList Items(SchemaNode schema, int count) => List(schema, Deep, count);

    /// <summary>Makes a map of a number of entries, or fewer where no more are different.</summary>
    public JsonMap Entries(SchemaNode schema, int count) => Map(schema, schema.Values!, Deep, count);

    private JsonTree Make(SchemaNode schema, int depth)
    {
        if (schema.IsNullable && (depth > Deep || random.Next(isWhole ? 12 : 6) == 0))
        {
            return JsonRaw.Null;
        }

        if (schema.Constant is { } constant)
        {
            return Literal(constant);
        }

        if (schema.Listed.Count > 0)
        {
            return Literal(schema.Listed[random.Next(schema.Listed.Count)]);
        }

        var alternatives = schema.Alternatives.Where(static one => one.Type is not null || one.Alternatives.Count > 0).ToArray();
        return alternatives.Length > 0 ? Make(alternatives[random.Next(alternatives.Length)], depth) : schema.Type switch
        {
            "boolean" => new JsonRaw(random.Next(2) == 0 ? "true" : "false"),
            "integer" => new JsonRaw(JsonSpelling.Whole(Integer(schema), random)),
            "number" => new JsonRaw(Number(schema)),
            "string" => Text(Text(schema)),
            "array" => List(schema, depth, Count(schema, "minItems", "maxItems", depth)),
            "object" when schema.Values is { } values => Map(schema, values, depth, Count(schema, "minProperties", "maxProperties", depth)),
            "object" => Object(schema, depth),
            _ => JsonRaw.Null,
        };
    }

    private static JsonTree Literal(string json) =>
        json[0] == '"' ? new JsonText(JsonDocument.Parse(json).RootElement.GetString()!, json) : new JsonRaw(json);

    private JsonText Text(string value) => new(value, random.Next(4) == 0 ? JsonSpelling.Escape(value, random) : null);

    private BigInteger Integer(SchemaNode schema)
    {
        // A dialect may not say a bound; the base always does, or a judge takes what no type holds.
        var least = Whole(schema.Bound("minimum")) ?? Whole(schema.Bound("exclusiveMinimum")) + 1 ?? int.MinValue;
        var greatest = Whole(schema.Bound("maximum")) ?? Whole(schema.Bound("exclusiveMaximum")) - 1 ?? int.MaxValue;
        var value = random.Next(6) switch
        {
            0 => least,
            1 => greatest,
            2 => 0,
            3 => random.Next(-100, 100),
            4 => BigInteger.Min(greatest, 1000) - random.Next(50),
            _ => least + (BigInteger)(random.NextDouble() * (double)BigInteger.Min(greatest - least, 1_000_000)),
        };

        return value < least ? least : value > greatest ? greatest : value;
    }

    private static BigInteger? Whole(string? bound) => bound is null ? null : BigInteger.Parse(bound, CultureInfo.InvariantCulture);

    /// <summary>Few digits, so that float, double and decimal hold it and no rounding crosses a bound.</summary>
    private string Number(SchemaNode schema)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var spelled = random.Next(10) switch
            {
                0 => JsonSpelling.Whole(random.Next(-4, 5), random),
                1 => random.Next(-500, 500).ToString(CultureInfo.InvariantCulture) + "e" + random.Next(-3, 4).ToString(CultureInfo.InvariantCulture),
                2 when Single(schema, "minimum") is { } least => least,
                3 when Single(schema, "maximum") is { } greatest => greatest,
                _ => (random.Next(-40000, 40000) / 64m / (decimal)Math.Pow(2, random.Next(0, 12))).ToString(CultureInfo.InvariantCulture),
            };
            if (Bounds.Holds(schema, double.Parse(spelled, CultureInfo.InvariantCulture)))
            {
                return spelled;
            }
        }

        throw new InvalidOperationException("No number within the bounds was found.");
    }

    /// <summary>A bound that each type holds as it is.</summary>
    private static string? Single(SchemaNode schema, string keyword) =>
        schema.Bound(keyword) is { Length: < 8 } bound && double.Parse(bound, CultureInfo.InvariantCulture) is var value && (float)value == value ? bound : null;

    /// <summary>A text that fits.</summary>
    private string Text(SchemaNode schema)
    {
        var least = schema.Count("minLength") ?? 0;
        var greatest = schema.Count("maxLength");
        if (schema.Forms is not [var first, ..] patterns)
        {
            var most = greatest ?? least + 8;
            return Texts.Any(random.Next(4) switch { 0 => least, 1 => most, _ => random.Next(least, most + 1) }, random);
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var text = FormatTexts.Sample(first, random) ?? PatternSampler.Sample(first, random);
            var length = text.EnumerateRunes().Count();
            if (length >= least && !(length > greatest) && (FormatTexts.IsOf(first) ? patterns.Skip(1) : patterns).All(pattern => Regex.IsMatch(text, pattern.Replace("$", @"\z", StringComparison.Ordinal))))
            {
                return text;
            }
        }

        throw new InvalidOperationException($"No text was found for {first}.");
    }

    private JsonList List(SchemaNode schema, int depth, int count)
    {
        var list = new JsonList([]);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var attempt = 0; list.Items.Count < count && attempt < Attempts; attempt++)
        {
            var item = Make(schema.Items!, depth + 1);
            if (!schema.IsUnique || seen.Add(Distinct.Key(item)))
            {
                list.Items.Add(item);
            }
        }

        return list;
    }

    private JsonMap Map(SchemaNode schema, SchemaNode values, int depth, int count)
    {
        var map = new JsonMap([]);
        for (var attempt = 0; map.Members.Count < count && attempt < Attempts; attempt++)
        {
            var name = schema.Names is not { } names ? Texts.Any(random.Next(0, 4), random)
                : names.Listed.Count > 0 ? JsonDocument.Parse(names.Listed[random.Next(names.Listed.Count)]).RootElement.GetString()!
                : Text(names);
            if (map.Members.All(member => !string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
            {
                map.Members.Add(new JsonMember(name, Make(values, depth + 1), random.Next(4) == 0 ? JsonSpelling.Escape(name, random) : null));
            }
        }

        return map;
    }

    private int Count(SchemaNode schema, string leastKeyword, string greatestKeyword, int depth)
    {
        var least = schema.Count(leastKeyword) ?? 0;
        var greatest = schema.Count(greatestKeyword) ?? least + 3;
        return depth > Deep ? least : isWhole ? Math.Min(Math.Max(least, 2), greatest) : random.Next(3) switch { 0 => least, 1 => greatest, _ => random.Next(least, greatest + 1) };
    }

    private JsonMap Object(SchemaNode schema, int depth)
    {
        var members = schema.Properties
            .Where(property => schema.Required.Contains(property.Name) || (depth <= Deep && (isWhole || random.Next(3) > 0)))
            .Select(property => new JsonMember(property.Name, Make(property.Schema, depth + 1), random.Next(8) == 0 ? JsonSpelling.Escape(property.Name, random) : null))
            .ToArray();
        if (random.Next(2) == 0)
        {
            random.Shuffle(members);
        }

        return new JsonMap(members);
    }
}

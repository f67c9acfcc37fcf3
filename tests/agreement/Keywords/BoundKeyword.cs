using System.Globalization;
using System.Numerics;
using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>Numbers at a bound, a step inside of it and a step outside.</summary>
/// <param name="name">The keyword.</param>
/// <param name="isLower">Whether the bound is the least.</param>
/// <param name="isExclusive">Whether the bound itself is outside.</param>
internal sealed class BoundKeyword(string name, bool isLower, bool isExclusive) : Keyword
{
    public override string Name => name;

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Schema.Bound(name) is not { } bound)
        {
            return [];
        }

        var steps = slot.Schema.Type == "integer" ? Whole(bound, random) : Fraction(bound);

        // Two bounds of one value may be the tag of a variant, and another value then that of another.
        return steps.Select(step => Replace(slot, new JsonRaw(step.Spelling), slot.Schema.Only is not null ? null : step.Outside > 0 || (step.Outside == 0 && isExclusive) ? false : Fits(slot.Schema, step.Spelling)));
    }

    /// <summary>Whether a number inside of one bound is inside of the other; null where that is not told here.</summary>
    private static bool? Fits(SchemaNode schema, string spelling) =>
        schema.Listed.Count == 0 && Bounds.Holds(schema, double.Parse(spelling, CultureInfo.InvariantCulture)) ? true : null;

    private (string Spelling, int Outside)[] Whole(string bound, Random random)
    {
        var value = BigInteger.Parse(bound, CultureInfo.InvariantCulture);
        var step = isLower ? BigInteger.MinusOne : BigInteger.One;
        return [(JsonSpelling.Whole(value, random), 0), (JsonSpelling.Whole(value - step, random), -1), (JsonSpelling.Whole(value + step, random), 1)];
    }

    /// <summary>A tenth of the bound's last digit: within what float tells apart where the bound has few digits.</summary>
    private IEnumerable<(string Spelling, int Outside)> Fraction(string bound)
    {
        yield return (bound, 0);
        if (!decimal.TryParse(bound, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
        {
            yield break;
        }

        var step = new decimal(1, 0, 0, isLower, (byte)Math.Min(value.Scale + 1, 28));
        yield return (Text(value - step), -1);
        yield return (Text(value + step), 1);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

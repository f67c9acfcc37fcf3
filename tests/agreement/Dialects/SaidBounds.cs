using System.Globalization;
using System.Numerics;
using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Bounds of numbers that stand in the description.</summary>
internal sealed class SaidBounds() : SaidClass(
    "said: bounds", "anthropic has no keyword for bounds, gemini none for exclusive ones; one beyond 2^53 is no number to either",
    [FaultCodes.Minimum, FaultCodes.Maximum, FaultCodes.ExclusiveMinimum, FaultCodes.ExclusiveMaximum], Keywords)
{
    internal static readonly string[] Keywords = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) =>
        Dropped(schemas, shown).Any(bound => Says(shown, bound) || Beside(bound).Any(next => Says(shown, next)));

    /// <summary>An exclusive bound of whole numbers is said as the inclusive one beside it.</summary>
    private static IEnumerable<string> Beside(string bound) =>
        BigInteger.TryParse(bound, CultureInfo.InvariantCulture, out var whole) ? [(whole - 1).ToString(CultureInfo.InvariantCulture), (whole + 1).ToString(CultureInfo.InvariantCulture)] : [];

    /// <summary>The bounds that the base has and the dialect has not.</summary>
    internal static IEnumerable<string> Dropped(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) => Keywords.SelectMany(keyword =>
        schemas.Select(schema => schema.Bound(keyword)).OfType<string>().Except(shown.Select(schema => schema.Bound(keyword)).OfType<string>()));
}

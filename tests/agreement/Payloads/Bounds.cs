using System.Globalization;

namespace ToolContracts.Agreement.Payloads;

/// <summary>The bounds of a number's schema, for numbers of few digits.</summary>
internal static class Bounds
{
    /// <summary>Whether a number lies within.</summary>
    public static bool Holds(SchemaNode schema, double value) =>
        (Read(schema, "minimum") is not { } minimum || value >= minimum)
        && (Read(schema, "exclusiveMinimum") is not { } above || value > above)
        && (Read(schema, "maximum") is not { } maximum || value <= maximum)
        && (Read(schema, "exclusiveMaximum") is not { } below || value < below);

    private static double? Read(SchemaNode schema, string keyword) =>
        schema.Bound(keyword) is { } bound ? double.Parse(bound, CultureInfo.InvariantCulture) : null;
}

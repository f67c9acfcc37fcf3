using System.ComponentModel.DataAnnotations;

/// <summary>Numbers with a fraction. A bound is compared in the member's own type.</summary>
[Toolset("fractions"), SideEffect(SideEffect.None)]
public partial class Fractions
{
    [Tool] private static void Single(float value) => throw null!;
    [Tool] private static void Double(double value) => throw null!;
    [Tool] private static void Decimal(decimal value) => throw null!;

    [Tool] private static void Amount([Range(typeof(decimal), "0.01", "99999.99")] decimal value) => throw null!;
    [Tool] private static void Rate([Range(0, 1, MinimumIsExclusive = true)] decimal above, [Range(0, 1, MaximumIsExclusive = true)] decimal below) => throw null!;
    [Tool] private static void Open([Range(typeof(decimal), "-1.5", "1.5", MinimumIsExclusive = true, MaximumIsExclusive = true)] decimal value) => throw null!;
    [Tool] private static void Long([Range(typeof(decimal), "0.1234567890123456789", "9.8765432109876543210")] decimal value) => throw null!;
    [Tool] private static void Angle([Range(-180.0, 180.0)] double value, [Range(0.0, 360.0, MaximumIsExclusive = true)] double turn) => throw null!;
    [Tool] private static void Least([Range(0.0, double.MaxValue)] double value, [Range(double.NegativeInfinity, -1.0)] double below) => throw null!;
    [Tool] private static void Portion([Range(0.25, 0.75)] float value, [Range(-0.5, 0.5, MinimumIsExclusive = true, MaximumIsExclusive = true)] float inner) => throw null!;
    [Tool] private static void Tenths([Range(0.1, 0.7)] float value) => throw null!;
    [Tool] private static void Listed([AllowedValues(0.5, 1.0, 2.5)] double value, [AllowedValues(1, 2)] decimal whole) => throw null!;
    [Tool] private static void Optional(double plain = 1.5, decimal amount = 2.50m, float? none = null) => throw null!;
}

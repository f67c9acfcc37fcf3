using System.Globalization;

namespace ToolContracts.Benchmarks.Ratios;

/// <summary>What a figure must not pass.</summary>
/// <param name="Name">What is held.</param>
/// <param name="Value">The figure.</param>
/// <param name="Bound">The bound.</param>
/// <param name="IsLeast">Whether the figure must reach the bound rather than stay within it.</param>
internal sealed record Target(string Name, double Value, double Bound, bool IsLeast = false)
{
    public bool IsMet => IsLeast ? Value >= Bound : Value <= Bound;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{(IsMet ? "met   " : "MISSED")} {Name}: {Value:0.###} ({(IsLeast ? "at least" : "at most")} {Bound:0.###})");
}

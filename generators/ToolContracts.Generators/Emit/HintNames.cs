using ToolContracts.Shared;

namespace ToolContracts.Generators.Emit;

/// <summary>
/// Names of generated files. Types may differ in case only, while the compiler refuses two files whose names do; the names of the others never
/// change by it.
/// </summary>
internal static class HintNames
{
    private const string Extension = ".g.cs";

    /// <summary>The names of which another differs in case only, in ordinal order; mostly none.</summary>
    public static EquatableArray<string> Twins(ImmutableArray<string> all) => all
        .Distinct(StringComparer.Ordinal)
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Skip(1).Any())
        .SelectMany(static group => group)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToImmutableArray();

    /// <summary>The name of a file: as it is, or, from the second of its twins on, with a number.</summary>
    public static string Unique(string name, EquatableArray<string> twins)
    {
        var number = twins.TakeWhile(twin => twin != name).Count(twin => string.Equals(twin, name, StringComparison.OrdinalIgnoreCase)) + 1;
        return number == 1 || !twins.Contains(name) ? name : name.Substring(0, name.Length - Extension.Length) + "." + Literals.Number(number) + Extension;
    }
}

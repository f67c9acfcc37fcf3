using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Dialects;

/// <summary>The closed list of what dialects have no keyword for, beside what no schema can say.</summary>
internal static class SaidClasses
{
    public static IReadOnlyList<UnsayableClass> All { get; } =
    [
        new SaidBounds(),
        new LimitsOfIntegers(),
        new SaidCounts(
            "said: lengths", "openai and anthropic have no keyword for the length of a text", "Length",
            CompilerServices.FaultCodes.MinLength, CompilerServices.FaultCodes.MaxLength),
        new SaidCounts(
            "said: counts", "anthropic has no keyword for the size of a list, but for one element at least", "Items",
            CompilerServices.FaultCodes.MinItems, CompilerServices.FaultCodes.MaxItems),
        new SaidForms(),
        new SaidEnums(),
        new SaidSets(),
        new OpenObjects(),
        new LeftOut(),
    ];
}

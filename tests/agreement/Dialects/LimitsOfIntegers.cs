using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Dialects;

/// <summary>The limits of int and long, which no dialect says in words: a sentence in each description that no model needs.</summary>
internal sealed class LimitsOfIntegers() : SaidClass(
    "limits of int and long", "anthropic has no keyword for bounds, the others none beyond 2^53; these limits are not even said, since each whole number that a model means lies within them",
    [FaultCodes.Minimum, FaultCodes.Maximum], ["minimum", "maximum"])
{
    private static readonly string[] Limits = ["-2147483648", "2147483647", "-9223372036854775808", "9223372036854775807"];

    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) => SaidBounds.Dropped(schemas, shown).Any(Limits.Contains);
}

using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Lists whose description says that they have no element twice.</summary>
internal sealed class SaidSets() : SaidClass("said: sets", "no dialect has uniqueItems", [FaultCodes.UniqueItems], ["uniqueItems"])
{
    /// <summary>The binder names the element, a judge the list.</summary>
    protected override IReadOnlyList<string> Place(IReadOnlyList<string> path) => [.. path.SkipLast(1)];

    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) => !shown.Any(static schema => schema.IsUnique) && Says(shown, "Each element once.");
}

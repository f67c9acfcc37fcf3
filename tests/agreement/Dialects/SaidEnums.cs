using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Values that stand in the description.</summary>
internal sealed class SaidEnums() : SaidClass("said: enums", "gemini has enums of texts that are not empty only", [FaultCodes.Enum], ["enum"])
{
    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) =>
        shown.All(static schema => schema.Listed.Count == 0) && schemas.SelectMany(static schema => schema.Listed).Where(static value => value != "null").All(value => Says(shown, value));
}

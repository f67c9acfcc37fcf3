using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Members that the schema does not name.</summary>
internal sealed class OpenObjects() : SaidClass(
    "open objects", "gemini refuses a schema with additionalProperties, so it cannot say that an object is closed; a model does not send what it was not shown",
    [FaultCodes.UnknownMember], ["additionalProperties"])
{
    /// <summary>The binder names the member, a judge the object.</summary>
    protected override IReadOnlyList<string> Place(IReadOnlyList<string> path) => [.. path.SkipLast(1)];

    protected override bool IsLeftToWords(IReadOnlyList<SchemaNode> schemas, IReadOnlyList<SchemaNode> shown) => shown.All(static schema => !schema.IsClosed);
}

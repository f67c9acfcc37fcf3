using System.Text.Json;
using ToolContracts.Agreement.Judges;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>A set with null and an empty text.</summary>
internal sealed class NullLikeEmpty : UnsayableClass
{
    public override string Name => "null like empty";

    public override string Reason => "it compares elements of a set by their text, and null has an empty one";

    public override bool ExplainsComplaint(Case @case, Complaint complaint) =>
        complaint.Code == "ItemsNotUnique" && @case.AtFault(complaint.Path.Replace("#/", "$.", StringComparison.Ordinal)) is { Json: { ValueKind: JsonValueKind.Array } items }
        && items.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.Null) && items.EnumerateArray().Any(static item => item.ValueKind == JsonValueKind.String && item.ValueEquals(""));
}

using System.Text.Unicode;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Bytes that are no UTF-8.</summary>
internal sealed class MalformedUtf8 : UnsayableClass
{
    public override string Name => "malformed UTF-8";

    public override string Reason => "JSON Schema speaks of text; most servers decode with U+FFFD in place of what is none";

    public override bool ExplainsFault(Case @case, Complaint fault) => fault == new Complaint("$", FaultCodes.Encoding) && !Utf8.IsValid(@case.Payload.Utf8);
}

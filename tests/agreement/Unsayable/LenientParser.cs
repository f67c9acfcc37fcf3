using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Text that is no JSON, and that a lenient parser takes.</summary>
internal sealed class LenientParser : UnsayableClass
{
    public override string Name => "lenient parser";

    public override string Reason => "Newtonsoft.Json takes a byte order mark, comments and anything behind the root; RFC 8259 does not";

    public override bool ExplainsFault(Case @case, Complaint fault) => fault == new Complaint("$", FaultCodes.Malformed) && !IsJson(@case.Payload.Utf8);

    private static bool IsJson(byte[] utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8, new JsonDocumentOptions { MaxDepth = 1024 });
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Nesting beyond what the binder goes into.</summary>
internal sealed class Depth : UnsayableClass
{
    public override string Name => "depth";

    public override string Reason => "no keyword bounds the depth of a recursive schema";

    public override bool ExplainsFault(Case @case, Complaint fault) => fault.Code == FaultCodes.Depth && DepthOf(@case.Payload.Utf8) > BindContext.MaxDepth;

    private static int DepthOf(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1024 });
        var deepest = 0;
        while (reader.Read())
        {
            deepest = Math.Max(deepest, reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0));
        }

        return deepest;
    }
}

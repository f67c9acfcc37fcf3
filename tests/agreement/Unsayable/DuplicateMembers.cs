using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>A member or key for the second time.</summary>
internal sealed class DuplicateMembers : UnsayableClass
{
    public override string Name => "duplicates";

    public override string Reason => "JSON Schema speaks of values after parsing, when one of the two is gone";

    // A key for the second time counts as an entry.
    public override bool ExplainsFault(Case @case, Complaint fault) => fault.Code is FaultCodes.DuplicateMember or FaultCodes.MaxProperties && HasDuplicates(@case.Payload.Utf8);

    private static bool HasDuplicates(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1024 });
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartObject:
                        names.Push([]);
                        break;
                    case JsonTokenType.EndObject:
                        names.Pop();
                        break;
                    case JsonTokenType.PropertyName when !names.Peek().Add(reader.GetString()!):
                        return true;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }

        return false;
    }
}

using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Half of a surrogate pair, escaped.</summary>
internal sealed class LoneSurrogates : UnsayableClass
{
    public override string Name => "lone surrogates";

    public override string Reason => "JSON's grammar has the escape, Unicode text does not; a pattern for each text would be noise";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Encoding && HasLoneSurrogate(@case.Payload.Utf8);

    private static bool HasLoneSurrogate(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = 1024 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                try
                {
                    _ = reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    return true;
                }
            }
        }

        return false;
    }
}

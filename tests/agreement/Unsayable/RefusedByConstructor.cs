using System.Text;
using System.Text.Json;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Values that a type's own constructor refuses: here, odd numbers.</summary>
internal sealed class RefusedByConstructor : UnsayableClass
{
    private const string Picky = "objects_picky";

    public override string Name => "constructors";

    public override string Reason => "what a constructor throws for is code, not data";

    public override bool ExplainsFault(Case @case, Complaint fault) => fault.Code == FaultCodes.Rejected && @case.Tool.Name == Picky && IsOdd(@case.Payload.Utf8);

    /// <summary>Whether the first number is odd: the tool takes one, and what follows it may be no JSON.</summary>
    private static bool IsOdd(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.Number)
            {
                return ExactNumber.Parse(Encoding.UTF8.GetString(reader.ValueSpan)) is { Digits.IsEven: false, Exponent.Sign: <= 0 };
            }
        }

        return false;
    }
}

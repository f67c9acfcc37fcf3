using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Values that a type's own constructor refuses: here, odd numbers.</summary>
internal sealed class RefusedByConstructor : UnsayableClass
{
    private const string Picky = "objects_picky";

    public override string Name => "constructors";

    public override string Reason => "what a constructor throws for is code, not data";

    public override bool ExplainsFault(Case @case, Complaint fault) =>
        fault.Code == FaultCodes.Rejected && @case.Tool.Name == Picky
        && @case.AtFault("$.value.even") is { Number: { } number }
        && ExactNumber.Parse(number) is { Digits.IsEven: false, Exponent.Sign: <= 0 };
}

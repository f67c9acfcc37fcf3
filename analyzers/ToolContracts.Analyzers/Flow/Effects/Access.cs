using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>How an operation uses a member.</summary>
internal static class Access
{
    /// <summary>Whether a reference is written to.</summary>
    public static bool IsSet(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => ReferenceEquals(assignment.Target, reference),
        IIncrementOrDecrementOperation => true,
        ITupleOperation { Parent: IDeconstructionAssignmentOperation deconstruction } tuple => ReferenceEquals(deconstruction.Target, tuple),
        _ => false,
    };

    /// <summary>Whether a reference is read.</summary>
    public static bool IsRead(IOperation reference) =>
        reference.Parent is ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IIncrementOrDecrementOperation || !IsSet(reference);

    /// <summary>The value that a reference is set to; null where it is changed in another way.</summary>
    public static IOperation? Given(IOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment ? assignment.Value : null;

    /// <summary>The user's method behind an operator or conversion; null where there is none.</summary>
    public static IMethodSymbol? Operator(IOperation operation) => operation switch
    {
        IBinaryOperation binary => binary.OperatorMethod,
        IUnaryOperation unary => unary.OperatorMethod,
        IConversionOperation conversion => conversion.OperatorMethod,
        ICompoundAssignmentOperation compound => compound.OperatorMethod,
        IIncrementOrDecrementOperation increment => increment.OperatorMethod,
        _ => null,
    };
}

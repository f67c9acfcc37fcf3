using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Models;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>What a use of a field, property or captured parameter does with it.</summary>
internal static class Uses
{
    /// <summary>Whether it does nothing but set it.</summary>
    public static bool OnlySets(IOperation use) => use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use;

    /// <summary>Whether what it holds may be another, or hold something else, after it.</summary>
    public static bool MayChange(IOperation use, FlowEngine engine)
    {
        switch (use.Parent)
        {
            case IAssignmentOperation assignment:
                return assignment.Target == use || assignment is ISimpleAssignmentOperation { IsRef: true };

            // Another name of the place.
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } or IAddressOfOperation:
                return true;

            case IEventAssignmentOperation or IMemberInitializerOperation or ITupleOperation or IIncrementOrDecrementOperation or IConditionalAccessOperation:
                return true;

            case IConversionOperation or IParenthesizedOperation:
                return MayChange(use.Parent, engine);

            case IArgumentOperation { Parameter: { } parameter }:
                return parameter.RefKind is RefKind.Out or RefKind.Ref
                    || (use.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String }
                        && (engine.IsDeclared(parameter.ContainingSymbol) || ChangesWhatItIsGiven(parameter.ContainingSymbol, engine)));

            case IInvocationOperation call:
                return ChangesWhatItIsGiven(call.TargetMethod, engine);

            case IPropertyReferenceOperation { Property.IsIndexer: true } or IArrayElementReferenceOperation:
                return MayChange(use.Parent, engine);

            // A part of what a library holds: the writer of a channel.
            case IMemberReferenceOperation part when !engine.IsDeclared(part.Member):
                return MayChange(part, engine);

            default:
                return false;
        }
    }

    private static bool ChangesWhatItIsGiven(ISymbol method, FlowEngine engine) =>
        engine.Models.Find(method) is { } model
        && (model.Steps.Any(static step => step.To.Root is EndpointRoot.This or EndpointRoot.Argument) || model.Sources.Any(static source => source.At.Root != EndpointRoot.Return));
}

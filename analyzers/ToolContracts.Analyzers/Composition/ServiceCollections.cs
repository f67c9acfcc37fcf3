using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Composition;

/// <summary>Tells which service collection a call adds to.</summary>
internal static class ServiceCollections
{
    private const int Deepest = 64;

    /// <summary>
    /// What stands for the collection in the member: the variable that holds it, with the properties that lead to it, else the expression
    /// that makes it. Equal for calls on one collection.
    /// </summary>
    public static object Of(IInvocationOperation call, Assignments assignments) => Root(call, assignments, Deepest);

    private static object Root(IOperation operation, Assignments assignments, int depth)
    {
        if (depth == 0)
        {
            return operation.Syntax;
        }

        switch (operation)
        {
            // All of these calls hand on what they were called on.
            case IInvocationOperation { Instance: { } instance }:
                return Root(instance, assignments, depth - 1);

            case IInvocationOperation { Arguments: [{ Value: var first }, ..] } call when call.TargetMethod.IsExtensionMethod:
                return Root(first, assignments, depth - 1);

            case IConversionOperation conversion:
                return Root(conversion.Operand, assignments, depth - 1);

            case IParenthesizedOperation parenthesized:
                return Root(parenthesized.Operand, assignments, depth - 1);

            case IConditionalAccessInstanceOperation:
                return operation.Syntax.ToString();

            case ILocalReferenceOperation local:
                return assignments.Reaching(local.Local, null, local.Syntax, out _) is [var only] && LeadsOn(only.Value)
                    ? Root(only.Value, assignments, depth - 1) : local.Local;

            case IParameterReferenceOperation parameter:
                return parameter.Parameter;

            // The Services of a toolset builder are those that it was made with.
            case IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "Services", ContainingType.Name: "ToolContractsBuilder" } }:
                return Root(instance, assignments, depth - 1);

            case IPropertyReferenceOperation { Instance: { } instance } property:
                return (Root(instance, assignments, depth - 1), property.Property.Name);

            case IMemberReferenceOperation member:
                return member.Member;

            default:
                return operation.Syntax;
        }
    }

    /// <summary>Whether a local's value was called or read on something else: then that stands for the collection, not the local.</summary>
    private static bool LeadsOn(IOperation value) => value switch
    {
        IConversionOperation conversion => LeadsOn(conversion.Operand),
        IInvocationOperation call => call.Instance is not null || (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0),
        ILocalReferenceOperation or IParameterReferenceOperation or IPropertyReferenceOperation or IFieldReferenceOperation => true,
        _ => false,
    };
}

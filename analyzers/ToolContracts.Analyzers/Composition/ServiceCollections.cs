using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Composition;

/// <summary>Tells which service collection, or which list of functions for a model, a call adds to.</summary>
internal static class ServiceCollections
{
    private const int Deepest = 64;

    /// <summary>
    /// What stands for the collection in the member: the variable that holds it, with the properties that lead to it, else the expression
    /// that makes it. Equal for calls on one collection.
    /// </summary>
    public static object Of(IInvocationOperation call, Assignments assignments) => Root(call, assignments, [], Deepest) ?? call.Syntax;

    /// <summary>Whether a type is the list of ToolContracts.AI that one client or agent is given.</summary>
    public static bool IsFunctionList(ITypeSymbol? type) => type.HasFullName("ToolContracts.AI", "ToolFunctionList");

    // Null for a local that is made of itself alone, as on the way around a loop.
    private static object? Root(IOperation operation, Assignments assignments, HashSet<IOperation> seen, int depth)
    {
        if (depth == 0)
        {
            return operation.Syntax;
        }

        switch (operation)
        {
            // Each list is one of its own, whatever it was asked of.
            case IInvocationOperation call when IsFunctionList(call.Type) && !IsFunctionList(call.Instance?.Type):
                return call.Syntax;

            // All of these calls hand on what they were called on.
            case IInvocationOperation { Instance: { } instance }:
                return Root(instance, assignments, seen, depth - 1);

            case IInvocationOperation { Arguments: [{ Value: var first }, ..] } call when call.TargetMethod.IsExtensionMethod:
                return Root(first, assignments, seen, depth - 1);

            case IConversionOperation conversion:
                return Root(conversion.Operand, assignments, seen, depth - 1);

            case IParenthesizedOperation parenthesized:
                return Root(parenthesized.Operand, assignments, seen, depth - 1);

            case IConditionalAccessInstanceOperation:
                return operation.Syntax.ToString();

            case ILocalReferenceOperation local:
                return seen.Add(local) ? Local(local, assignments, seen, depth - 1) : null;

            case IParameterReferenceOperation parameter:
                return parameter.Parameter;

            // The Services of a toolset builder are those that it was made with.
            case IPropertyReferenceOperation { Instance: { } instance, Property: { Name: "Services", ContainingType.Name: "ToolContractsBuilder" } }:
                return Root(instance, assignments, seen, depth - 1);

            case IPropertyReferenceOperation { Instance: { } instance } property:
                return (Root(instance, assignments, seen, depth - 1), property.Property.Name);

            case IMemberReferenceOperation member:
                return member.Member;

            default:
                return operation.Syntax;
        }
    }

    // What it stands for by each of its assignments that may reach here, where that is one and the same.
    private static object? Local(ILocalReferenceOperation local, Assignments assignments, HashSet<IOperation> seen, int depth)
    {
        // In "list = list.AddToolset<T>()" the list is what it was before.
        var use = local.Syntax.FirstAncestorOrSelf<AssignmentExpressionSyntax>(one => one.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == local.Local.Name)?.Left;
        var reaching = assignments.Reaching(local.Local, null, use ?? local.Syntax, out _);
        if (reaching.Count == 0 || reaching.Any(static one => !LeadsOn(one.Value)))
        {
            return local.Local;
        }

        var roots = reaching.Select(one => Root(one.Value, assignments, seen, depth)).Where(static root => root is not null).Distinct().ToList();
        return roots.Count switch
        {
            0 => null,
            1 => roots[0],
            _ => local.Local,
        };
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

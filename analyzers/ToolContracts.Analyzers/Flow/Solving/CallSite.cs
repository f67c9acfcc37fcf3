using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>A call, with what goes in.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Method">What is called, as it is written.</param>
/// <param name="Instance">What it is called on; null for static methods and constructors.</param>
/// <param name="Receiver">Its value; of a constructor the new object's.</param>
/// <param name="Arguments">The arguments by the ordinal of their parameter; null where none is given.</param>
/// <param name="Values">Their values, clean where none is given.</param>
internal sealed record CallSite(
    SyntaxNode Syntax, IMethodSymbol Method, IOperation? Instance, Value Receiver, ImmutableArray<IOperation?> Arguments, ImmutableArray<Value> Values)
{
    /// <summary>What a message calls the method.</summary>
    public string Name => Method.MethodKind switch
    {
        MethodKind.Constructor => "new " + Method.ContainingType.Name,
        MethodKind.PropertyGet or MethodKind.PropertySet => Method.AssociatedSymbol?.Name ?? Method.Name,
        _ => Method.Name,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What runs where a delegate is called.</summary>
/// <param name="Method">The method, local function or lambda.</param>
/// <param name="Lambda">The lambda's operation; null for others.</param>
/// <param name="Graph">The graph that the lambda or local function lies in; null for methods.</param>
/// <param name="Receiver">What a method is called on.</param>
/// <param name="Result">What a lambda returns, where it has left the method that makes it: of its parameters and of that method's inputs.</param>
internal sealed record DelegateTarget(IMethodSymbol Method, IFlowAnonymousFunctionOperation? Lambda, ControlFlowGraph? Graph, Value? Receiver, Value? Result = null)
{
    public bool Equals(DelegateTarget? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

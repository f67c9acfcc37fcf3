using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Summaries;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What runs where a delegate is called.</summary>
/// <param name="Method">The method, local function or lambda; of a delegate that a library made, the method that gave it.</param>
/// <param name="Lambda">The lambda's operation; null for others.</param>
/// <param name="Graph">The graph that the lambda or local function lies in; null for methods.</param>
/// <param name="Receiver">What a method is called on.</param>
/// <param name="Result">What it returns, where it has left the method that makes it: of its parameters and of that method's inputs.</param>
internal sealed record DelegateTarget(IMethodSymbol Method, IFlowAnonymousFunctionOperation? Lambda, ControlFlowGraph? Graph, Value? Receiver, Value? Result = null)
{
    /// <summary>The sinks that its parameters lead to, where it has left the method that makes it. What they carry is of its parameters alone.</summary>
    public ImmutableArray<SinkHit> Sinks { get; init; } = [];

    /// <summary>The method group that it was made of; null for others.</summary>
    public IMethodReferenceOperation? Reference { get; init; }

    /// <summary>What an extension is called on, its first argument then; null for other methods.</summary>
    public IOperation? Extended { get; init; }

    public bool Equals(DelegateTarget? other) => other is not null && SymbolEqualityComparer.Default.Equals(Method, other.Method);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Method);
}

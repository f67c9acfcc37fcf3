using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>A value that arrives where it should not carry some labels.</summary>
/// <param name="Kind">What it arrives at.</param>
/// <param name="Name">What a message calls that.</param>
/// <param name="At">The expression that goes in; where the sink lies in a called method, the argument that leads to it.</param>
/// <param name="Within">The sink itself where it lies in a called method; null: it is at <paramref name="At"/>.</param>
/// <param name="Via">The called methods on the way to it, from here on.</param>
/// <param name="Taint">What the value carries.</param>
/// <param name="IsByReceiver">Whether it is the object that the method is called on that holds the value: what objects of its type hold elsewhere is no matter here.</param>
internal sealed record SinkHit(
    SinkKind Kind, string Name, SyntaxNode At, SyntaxNode? Within, ImmutableArray<string> Via, Taint Taint, bool IsByReceiver = false)
{
    /// <summary>The delegate in a field that it is handed to; null where it arrives at a sink that is known.</summary>
    public KeptDelegate? Into { get; init; }

    /// <summary>The same, with what else arrives there.</summary>
    public SinkHit Join(SinkHit other) => this with
    {
        Taint = Taint.Join(other.Taint),
        Into = Into is null || other.Into is null ? Into : Into with { Value = Into.Value.Join(other.Into.Value) },
    };

    /// <summary>Whether another is what arrives at the same sink the same way.</summary>
    public bool IsSame(SinkHit other) => At == other.At && Kind == other.Kind && Within == other.Within && Into?.Ordinal == other.Into?.Ordinal && SymbolEqualityComparer.Default.Equals(Into?.Field, other.Into?.Field);
}

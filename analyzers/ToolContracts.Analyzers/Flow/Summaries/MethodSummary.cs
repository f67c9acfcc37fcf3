using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>What a method does with what it is given: all that its callers need to know of it.</summary>
internal sealed record MethodSummary
{
    /// <summary>Of a method that is not solved yet: nothing comes out of it.</summary>
    public static MethodSummary Nothing { get; } = new();

    /// <summary>What it returns; of an iterator, with the elements that it yields.</summary>
    public Value Return { get; init; } = Value.Clean;

    /// <summary>What the exceptions carry that may leave it, by their type; null: of a type that is not known.</summary>
    public ImmutableArray<(ITypeSymbol? Type, Value Value)> Thrown { get; init; } = [];

    /// <summary>The object that it is called on, as it leaves it; of a constructor the new one; null where it leaves it as it was.</summary>
    public Value? This { get; init; }

    /// <summary>Its parameters as it leaves them, of those that it changes: by ordinal.</summary>
    public ImmutableArray<(int Ordinal, Value Value)> Parameters { get; init; } = [];

    /// <summary>What arrives at sinks within.</summary>
    public ImmutableArray<SinkHit> Hits { get; init; } = [];

    /// <summary>What it writes into fields and properties of objects that others may hold.</summary>
    public ImmutableArray<(ISymbol Field, Value Value)> HeapWrites { get; init; } = [];

    /// <summary>What it calls methods of this compilation with.</summary>
    public ImmutableArray<(IMethodSymbol Callee, int Ordinal, Value Value)> Arguments { get; init; } = [];

    /// <summary>What it calls the delegates with that it is given, or that lie in fields.</summary>
    public ImmutableArray<(Input Delegate, ImmutableArray<Value> Arguments)> DelegateCalls { get; init; } = [];

    /// <summary>The labels that its parameters no longer carry once it returned: it throws where they would.</summary>
    public ImmutableArray<(int Ordinal, Labels Cleared)> ClearedAfter { get; init; } = [];

    /// <summary>Those that they do not carry where it returned true.</summary>
    public ImmutableArray<(int Ordinal, Labels Cleared)> ClearedWhenTrue { get; init; } = [];

    /// <summary>Those that they do not carry where it returned false.</summary>
    public ImmutableArray<(int Ordinal, Labels Cleared)> ClearedWhenFalse { get; init; } = [];

    public ImmutableArray<(int Ordinal, Labels Cleared)> Cleared(bool outcome) => outcome ? ClearedWhenTrue : ClearedWhenFalse;

    /// <summary>Whether a call was not followed, since it may end in too many methods.</summary>
    public bool HasMissed { get; init; }

    /// <summary>Whether a call was not followed whose end is known, since the object was made elsewhere.</summary>
    public bool HasMissedChosen { get; init; }

    /// <summary>Whether the budget ended before the method did.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The same, given up before its end.</summary>
    public MethodSummary AsIncomplete() => this with { IsIncomplete = true };

    /// <summary>Whether another round told callers something new.</summary>
    public bool IsLessThan(MethodSummary next) =>
        Grows(Return, next.Return)
        || Thrown.Length != next.Thrown.Length
        || Thrown.Zip(next.Thrown, static (one, other) => Grows(one.Value, other.Value)).Any(static grows => grows)
        || Grows(This ?? Value.Clean, next.This ?? Value.Clean)
        || Parameters.Length != next.Parameters.Length
        || Parameters.Zip(next.Parameters, static (one, other) => one.Ordinal != other.Ordinal || Grows(one.Value, other.Value)).Any(static grows => grows)
        || Hits.Length != next.Hits.Length
        || Hits.Zip(next.Hits, static (one, other) => !ReferenceEquals(one.Taint.Join(other.Taint), one.Taint)).Any(static grows => grows)
        || DelegateCalls.Length != next.DelegateCalls.Length;

    private static bool Grows(Value before, Value after) => !ReferenceEquals(before.Join(after), before);
}

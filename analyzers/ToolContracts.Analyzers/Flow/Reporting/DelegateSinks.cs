using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Heap;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>Asks the heap which sinks a value arrives at that is handed to a delegate in a field.</summary>
internal static class DelegateSinks
{
    /// <summary>The sinks; the hit itself where it arrives at one that is known.</summary>
    public static IEnumerable<SinkHit> Of(SinkHit hit, ObjectHeap heap, CancellationToken cancellationToken)
    {
        if (hit.Into is null)
        {
            return [hit];
        }

        var found = new List<SinkHit>();
        Follow(hit, hit.Into, new HashSet<ISymbol>(SymbolEqualityComparer.Default), found, heap, cancellationToken);
        return found;
    }

    /// <summary>Follows what is handed to a delegate, and by that to another: each field once, they may go round.</summary>
    private static void Follow(SinkHit hit, KeptDelegate into, HashSet<ISymbol> seen, List<SinkHit> found, ObjectHeap heap, CancellationToken cancellationToken)
    {
        if (!seen.Add(into.Field))
        {
            return;
        }

        foreach (var sink in heap.Of(into.Field, cancellationToken).Targets.SelectMany(static target => target.Sinks))
        {
            foreach (var (input, passing) in sink.Taint.Inputs)
            {
                if (input.Ordinal != into.Ordinal)
                {
                    continue;
                }

                var given = Part(into.Value, input.Path);
                var arrived = hit with
                {
                    Kind = sink.Kind,
                    Name = sink.Name,
                    Within = sink.Within ?? sink.At,
                    Via = hit.Via.AddRange(sink.Via),
                    Taint = given.All.Only(passing),
                    Into = null,
                };
                if (sink.Into is { } next)
                {
                    Follow(arrived, next.Given(input, given), seen, found, heap, cancellationToken);
                }
                else if (found.TrueForAll(other => other.Kind != sink.Kind))
                {
                    // Two delegates that lead to one kind of sink make one fault.
                    found.Add(arrived);
                }
            }
        }
    }

    private static Value Part(Value value, ImmutableArray<Member> path)
    {
        foreach (var member in path)
        {
            value = value.Read(member, isTracked: member.Symbol is not null);
        }

        return value;
    }
}

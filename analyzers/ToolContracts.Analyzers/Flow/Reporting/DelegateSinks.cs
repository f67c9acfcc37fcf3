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
        if (hit.Into is not { } into)
        {
            return [hit];
        }

        var found = new List<SinkHit>();
        foreach (var sink in heap.Of(into.Field, cancellationToken).Targets.SelectMany(static target => target.Sinks))
        {
            foreach (var (input, passing) in sink.Taint.Inputs)
            {
                // Two delegates that lead to one kind of sink make one fault.
                if (input.Ordinal == into.Ordinal && found.TrueForAll(other => other.Kind != sink.Kind))
                {
                    found.Add(hit with
                    {
                        Kind = sink.Kind,
                        Name = sink.Name,
                        Within = sink.Within ?? sink.At,
                        Via = hit.Via.AddRange(sink.Via),
                        Taint = Part(into.Value, input.Path).All.Only(passing),
                        Into = null,
                    });
                }
            }
        }

        return found;
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

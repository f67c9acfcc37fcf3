using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Summaries;

/// <summary>
/// Makes the summaries of methods that call each other end: an object that hands on to another of its kind, and that to the next, gives
/// longer paths in each round. What a round adds is then kept by the first member of its path only, which stands for all that lies below.
/// </summary>
internal static class Widening
{
    /// <summary>What both rounds found, in a form that few more rounds can add to.</summary>
    public static MethodSummary Of(MethodSummary before, MethodSummary after) => after with
    {
        Return = before.Return.Join(after.Return).Widened(),
        This = before.This is null ? after.This?.Widened() : after.This is null ? before.This : before.This.Join(after.This).Widened(),
        Thrown = [.. after.Thrown.Select(one => (one.Type, Joined(before.Thrown, other => SymbolEqualityComparer.Default.Equals(other.Type, one.Type), static other => other.Value, one.Value)))],
        Parameters = [.. after.Parameters.Select(one => (one.Ordinal, Joined(before.Parameters, other => other.Ordinal == one.Ordinal, static other => other.Value, one.Value)))],
        Hits = [.. after.Hits.Select(hit => before.Hits.FirstOrDefault(hit.IsSame) is { } known ? known.Join(hit) : hit).Select(static hit => hit with { Taint = hit.Taint.Widened() })],
    };

    private static Value Joined<T>(ImmutableArray<T> before, Func<T, bool> isSame, Func<T, Value> valueOf, Value after)
    {
        foreach (var one in before)
        {
            if (isSame(one))
            {
                return valueOf(one).Join(after).Widened();
            }
        }

        return after.Widened();
    }
}

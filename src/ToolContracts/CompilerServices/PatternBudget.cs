using System.Diagnostics;

namespace ToolContracts.CompilerServices;

/// <summary>
/// The time that the patterns of one call may backtrack, all texts together: once it is spent, a text that such a pattern has to match is
/// refused unread. So a call ends within twice the time-out, however many texts it brings.
/// </summary>
internal struct PatternBudget
{
    private TimeSpan _spent;

    /// <summary>Whether nothing is left.</summary>
    public readonly bool IsSpent => _spent >= TextPattern.MatchTimeout;

    /// <summary>Takes off what a match took.</summary>
    /// <param name="started">The time stamp of its start.</param>
    public void Spend(long started) => _spent += Stopwatch.GetElapsedTime(started);

    /// <summary>Takes off all: a match did not end in time.</summary>
    public void SpendAll() => _spent = TextPattern.MatchTimeout;
}

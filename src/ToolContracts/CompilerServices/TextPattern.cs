using System.Diagnostics;
using System.Text.RegularExpressions;

namespace ToolContracts.CompilerServices;

/// <summary>
/// A pattern of a [RegularExpression], translated by the generator from ECMA-262's dialect into .NET's. Built at its first use. Where
/// the pattern has no look-around and no back reference it runs in linear time; else a time-out ends it, as a fault.
/// </summary>
/// <param name="pattern">The translated pattern.</param>
public sealed class TextPattern(string pattern)
{
    internal static readonly TimeSpan MatchTimeout = TimeSpan.FromMilliseconds(250);

    // By the clock, so that of the other engine would refuse a good text on a machine that is merely busy. Arguments are bounded, and so is this one.
    private static readonly TimeSpan LinearTimeout = TimeSpan.FromSeconds(5);

    private Regex? _regex;

    /// <summary>Whether the whole text matches.</summary>
    /// <param name="text">The text.</param>
    /// <param name="budget">What the call has left for patterns that backtrack.</param>
    /// <returns>False where it does not, or where that was not found out in time.</returns>
    internal bool Matches(string text, ref PatternBudget budget)
    {
        var regex = _regex ??= Build();
        if (regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            return Matches(regex, text, ref budget);
        }

        if (budget.IsSpent)
        {
            return false;
        }

        var started = Stopwatch.GetTimestamp();
        var matches = Matches(regex, text, ref budget);
        budget.Spend(started);
        return matches;
    }

    private static bool Matches(Regex regex, string text, ref PatternBudget budget)
    {
        try
        {
            return regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            budget.SpendAll();
            return false;
        }
    }

    private Regex Build()
    {
        var whole = @"\A(?:" + pattern + @")\z";
        try
        {
            return new Regex(whole, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, LinearTimeout);
        }
        catch (NotSupportedException)
        {
            // Look-around, back references and large counted repetitions are beyond the linear engine; the time-out holds then.
            return new Regex(whole, RegexOptions.CultureInvariant, MatchTimeout);
        }
    }
}

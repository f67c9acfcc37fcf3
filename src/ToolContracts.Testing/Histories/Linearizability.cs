namespace ToolContracts.Testing.Histories;

/// <summary>
/// Whether a history of one key is linearizable: whether there is an order of its steps, in which each takes place at one instant between its
/// beginning and its end, that the model allows (Herlihy and Wing 1990; searched as by Wing and Gong 1993, with visited states remembered). Keys are
/// independent, so a ledger is linearizable where each key is.
/// </summary>
internal static class Linearizability
{
    /// <summary>The most steps of a history.</summary>
    public const int MostSteps = 60;

    /// <summary>Tells whether there is such an order.</summary>
    /// <param name="steps">The steps, in any order.</param>
    /// <returns>False where no order explains the answers.</returns>
    public static bool IsLinearizable(IReadOnlyList<LedgerStep> steps)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(steps.Count, MostSteps);
        var seen = new HashSet<(ulong Left, LedgerModel Key)>();
        return Search(steps, (1UL << steps.Count) - 1, default, seen);
    }

    private static bool Search(IReadOnlyList<LedgerStep> steps, ulong left, LedgerModel key, HashSet<(ulong Left, LedgerModel Key)> seen)
    {
        if (left == 0)
        {
            return true;
        }

        if (!seen.Add((left, key)))
        {
            return false;
        }

        // What began after another step had ended comes after it.
        var firstEnd = long.MaxValue;
        for (var i = 0; i < steps.Count; i++)
        {
            firstEnd = (left & (1UL << i)) != 0 ? Math.Min(firstEnd, steps[i].Ended) : firstEnd;
        }

        for (var i = 0; i < steps.Count; i++)
        {
            if ((left & (1UL << i)) != 0 && steps[i].Begun <= firstEnd && key.After(steps[i]) is { } next && Search(steps, left & ~(1UL << i), next, seen))
            {
                return true;
            }
        }

        return false;
    }
}

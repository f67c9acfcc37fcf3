namespace ToolContracts.Campaign;

/// <summary>What was counted. All but the counts at the end must be 0.</summary>
internal sealed record Verdict
{
    public int Duplicates { get; init; }

    public int LostAnswers { get; init; }

    public int ApprovalsUsedTwice { get; init; }

    public int Overspent { get; init; }

    public int DispatchedWhileKilled { get; init; }

    public int EffectsWithoutIntent { get; init; }

    public int EvidenceProblems { get; init; }

    public int StillOpen { get; init; }

    public int Effects { get; init; }

    public int Intents { get; init; }

    public int Unknown { get; init; }

    public int Reconciled { get; init; }

    /// <summary>The promises, with how often each was broken.</summary>
    public IEnumerable<(string Promise, int Broken)> Promises =>
    [
        ("duplicate effects", Duplicates),
        ("lost acknowledgements", LostAnswers),
        ("approvals used twice, or effects without one", ApprovalsUsedTwice),
        ("budgets overspent, or not settled to what was paid", Overspent),
        ("dispatches while a kill switch was on", DispatchedWhileKilled),
        ("effects without an intent in the log", EffectsWithoutIntent),
        ("problems in the evidence", EvidenceProblems),
        ("calls still open after the last reconciliation", StillOpen),
    ];

    public static Verdict operator +(Verdict left, Verdict right) => new()
    {
        Duplicates = left.Duplicates + right.Duplicates,
        LostAnswers = left.LostAnswers + right.LostAnswers,
        ApprovalsUsedTwice = left.ApprovalsUsedTwice + right.ApprovalsUsedTwice,
        Overspent = left.Overspent + right.Overspent,
        DispatchedWhileKilled = left.DispatchedWhileKilled + right.DispatchedWhileKilled,
        EffectsWithoutIntent = left.EffectsWithoutIntent + right.EffectsWithoutIntent,
        EvidenceProblems = left.EvidenceProblems + right.EvidenceProblems,
        StillOpen = left.StillOpen + right.StillOpen,
        Effects = left.Effects + right.Effects,
        Intents = left.Intents + right.Intents,
        Unknown = left.Unknown + right.Unknown,
        Reconciled = left.Reconciled + right.Reconciled,
    };
}

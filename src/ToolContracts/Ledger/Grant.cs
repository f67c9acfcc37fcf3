namespace ToolContracts.Ledger;

/// <summary>An action that an actor may do, or must not, on resources.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Tenant">The tenant in which it counts.</param>
/// <param name="Actor">The one actor that it is for.</param>
/// <param name="Action">The action, compared ordinally; there are no wildcards of actions.</param>
/// <param name="Resource">The resources.</param>
/// <param name="Effect">Whether it allows or denies.</param>
/// <param name="ExpiresAt">From when on it does not count; null: never.</param>
/// <param name="By">Who gave it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record Grant(
    long Id,
    string Tenant,
    string Actor,
    string Action,
    ResourcePattern Resource,
    GrantEffect Effect,
    DateTimeOffset? ExpiresAt,
    string By,
    string Reason,
    DateTimeOffset At)
{
    /// <summary>The one task in which it counts; null: every task, and calls of none.</summary>
    public string? Task { get; init; }

    /// <summary>Tells whether it still counts.</summary>
    /// <param name="now">The time.</param>
    /// <returns>False from the instant of expiry on.</returns>
    public bool CountsAt(DateTimeOffset now) => ExpiresAt is not { } end || now < end;
}

namespace ToolContracts.Ledger;

/// <summary>A grant to be given.</summary>
/// <param name="Tenant">The tenant in which it counts.</param>
/// <param name="Actor">The one actor that it is for.</param>
/// <param name="Action">The action.</param>
/// <param name="Resource">The resources.</param>
/// <param name="By">Who gives it; not empty.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record NewGrant(string Tenant, string Actor, string Action, ResourcePattern Resource, string By, string Reason)
{
    /// <summary>Whether it allows or denies.</summary>
    public GrantEffect Effect { get; init; } = GrantEffect.Allow;

    /// <summary>From when on it does not count; null: never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>The one task in which it counts; null: every task, and calls of none.</summary>
    public string? Task { get; init; }
}

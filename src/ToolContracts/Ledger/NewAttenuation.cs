namespace ToolContracts.Ledger;

/// <summary>A limit to be set for one task of an actor. It takes away and never gives; nothing lifts it.</summary>
/// <param name="Tenant">The tenant in which it counts.</param>
/// <param name="Actor">The actor whose grants it narrows.</param>
/// <param name="Task">The task in which it counts.</param>
/// <param name="Actions">What it leaves of the actor's grants, at most 256; empty: nothing.</param>
/// <param name="By">Who sets it; not empty.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record NewAttenuation(
    string Tenant, string Actor, string Task, IReadOnlyList<AttenuatedAction> Actions, string By, string Reason);

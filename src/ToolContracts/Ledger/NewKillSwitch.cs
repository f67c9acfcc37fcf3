namespace ToolContracts.Ledger;

/// <summary>A kill switch to be set.</summary>
/// <param name="Scope">What it covers.</param>
/// <param name="Target">Name of the toolset, tool, tenant, actor or task; empty where the scope is <see cref="KillScope.All"/>.</param>
/// <param name="By">Who sets it; not empty.</param>
/// <param name="Reason">Why; not empty.</param>
public sealed record NewKillSwitch(KillScope Scope, string Target, string By, string Reason)
{
    /// <summary>The one tenant in which it counts; null for all of them.</summary>
    public string? Tenant { get; init; }
}

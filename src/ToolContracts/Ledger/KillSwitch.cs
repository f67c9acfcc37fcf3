namespace ToolContracts.Ledger;

/// <summary>A kill switch that is on.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Scope">What it covers.</param>
/// <param name="Target">Name of the toolset, tool, tenant, actor or task, compared ordinally; empty where the scope is <see cref="KillScope.All"/>.</param>
/// <param name="By">Who set it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
/// <param name="Tenant">The one tenant in which it counts; null for all of them.</param>
public sealed record KillSwitch(long Id, KillScope Scope, string Target, string By, string Reason, DateTimeOffset At, string? Tenant = null)
{
    /// <summary>For how long the first person's wish to lift it counts.</summary>
    public static readonly TimeSpan ReviveWindow = TimeSpan.FromHours(24);

    /// <summary>Who wants it lifted; a second person has to want the same. Null where nobody does.</summary>
    public string? ReviveAskedBy { get; init; }

    /// <summary>Since when.</summary>
    public DateTimeOffset? ReviveAskedAt { get; init; }

    /// <summary>Tells whether it covers a call.</summary>
    /// <param name="toolset">Name of the toolset.</param>
    /// <param name="tool">Full name of the tool.</param>
    /// <param name="tenant">Tenant of the caller.</param>
    /// <param name="actor">The identity that acts.</param>
    /// <param name="task">The task; null where there is none.</param>
    /// <returns>True where the call must not run. A scope that this version does not know covers everything.</returns>
    public bool Covers(string toolset, string tool, string tenant, string actor, string? task) =>
        (Tenant is null || Tenant == tenant) && Scope switch
        {
            KillScope.Toolset => Target == toolset,
            KillScope.Tool => Target == tool,
            KillScope.Tenant => Target == tenant,
            KillScope.Actor => Target == actor,
            KillScope.Task => Target == task,
            _ => true,
        };
}

using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>What somebody should hear of at once: one of a closed set.</summary>
public abstract record ToolNotice
{
    private ToolNotice()
    {
    }

    /// <summary>A kill switch was set by this host.</summary>
    /// <param name="Switch">The switch.</param>
    public sealed record SwitchSet(KillSwitch Switch) : ToolNotice;

    /// <summary>Somebody wants a kill switch lifted; another person is needed.</summary>
    /// <param name="SwitchId">The switch.</param>
    /// <param name="By">Who wants it.</param>
    public sealed record LiftAsked(long SwitchId, string By) : ToolNotice;

    /// <summary>A kill switch was lifted.</summary>
    /// <param name="SwitchId">The switch.</param>
    /// <param name="By">The second of the two who wanted it.</param>
    public sealed record SwitchLifted(long SwitchId, string By) : ToolNotice;

    /// <summary>An incident was declared.</summary>
    /// <param name="Incident">What was done.</param>
    public sealed record IncidentDeclared(Incident Incident) : ToolNotice;
}

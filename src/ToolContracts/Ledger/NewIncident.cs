namespace ToolContracts.Ledger;

/// <summary>Something went wrong: a kill switch, and what else is to be done in the same transaction.</summary>
/// <param name="Switch">The switch.</param>
public sealed record NewIncident(NewKillSwitch Switch)
{
    /// <summary>
    /// Whether all that is allowed to whom the switch covers is taken back, so that lifting the switch gives nothing back. Only where it covers an
    /// actor or a tenant.
    /// </summary>
    public bool RevokesGrants { get; init; }

    /// <summary>Whether what is kept is held for an investigation: of the switch's tenant, or of all where it has none.</summary>
    public bool HoldsEvidence { get; init; }
}

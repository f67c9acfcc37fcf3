namespace ToolContracts.Ledger;

/// <summary>Who may what is a function of the grants and kill switches of one epoch.</summary>
/// <param name="Epoch">Number that grows by one with each change of a grant or kill switch.</param>
/// <param name="Switches">The kill switches that are on.</param>
public sealed record AuthorityState(long Epoch, IReadOnlyList<KillSwitch> Switches);

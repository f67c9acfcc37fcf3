namespace ToolContracts.Ledger;

/// <summary>What became of a settlement.</summary>
public enum SettleResult
{
    /// <summary>Stored.</summary>
    Settled = 0,

    /// <summary>The attempt does not hold its key any more (it was settled before, or was found dead): nothing was changed.</summary>
    Stale = 1,
}

namespace ToolContracts.Ledger;

/// <summary>What became of a reconciliation.</summary>
public enum ReconcileResult
{
    /// <summary>Stored, with its evidence.</summary>
    Reconciled = 0,

    /// <summary>There is no such attempt, or its end is known already: nothing was changed.</summary>
    NotOpen = 1,

    /// <summary>It runs in a host that lives: nothing was changed.</summary>
    Running = 2,
}

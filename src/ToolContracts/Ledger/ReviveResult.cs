namespace ToolContracts.Ledger;

/// <summary>What became of the wish to lift a kill switch.</summary>
public enum ReviveResult
{
    /// <summary>It is lifted: two people wanted it.</summary>
    Revived = 0,

    /// <summary>One person wants it. It stays on until another one does, within <see cref="KillSwitch.ReviveWindow"/>.</summary>
    WaitsForSecond = 1,

    /// <summary>There is no such switch any more.</summary>
    NotOn = 2,
}

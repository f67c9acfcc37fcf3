namespace ToolContracts.Ledger;

/// <summary>On what a key is spent.</summary>
public enum ConflictReason
{
    /// <summary>On a call with other arguments.</summary>
    OtherArguments = 0,

    /// <summary>On a call of an irreversible tool whose recorded result is past its retention: it must not happen again.</summary>
    ExpiredKey = 1,
}

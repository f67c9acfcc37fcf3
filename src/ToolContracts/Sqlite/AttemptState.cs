namespace ToolContracts.Sqlite;

/// <summary>The state of an attempt's row. The numbers are stored.</summary>
internal enum AttemptState
{
    /// <summary>Claimed and not settled.</summary>
    InFlight = 0,

    /// <summary>Ran, with a result.</summary>
    Completed = 1,

    /// <summary>Failed for good, with a code.</summary>
    FailedFinal = 2,

    /// <summary>Its effect may have happened.</summary>
    Unknown = 3,

    /// <summary>Ran, is past its retention, and must not run again: only the key is left.</summary>
    Expired = 4,

    /// <summary>Ran, and was undone by a new act.</summary>
    Compensated = 5,
}

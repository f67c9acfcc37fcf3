namespace ToolContracts.Ledger;

/// <summary>Where an attempt stands.</summary>
public enum AttemptStatus
{
    /// <summary>It was claimed and runs.</summary>
    Running = 0,

    /// <summary>It ran, with a result.</summary>
    Completed = 1,

    /// <summary>It failed for good and left no effect.</summary>
    Failed = 2,

    /// <summary>Nobody knows how it ended.</summary>
    Unknown = 3,

    /// <summary>It ran, and is past its retention: only the key is left, so that it does not run again.</summary>
    Expired = 4,

    /// <summary>It ran, and was undone by a new act.</summary>
    Compensated = 5,
}

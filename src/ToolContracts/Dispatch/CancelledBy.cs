namespace ToolContracts.Dispatch;

/// <summary>Who ended a run.</summary>
internal enum CancelledBy
{
    /// <summary>Its deadline.</summary>
    Deadline,

    /// <summary>Its caller.</summary>
    Caller,

    /// <summary>A kill switch.</summary>
    KillSwitch,
}

namespace ToolContracts.Dispatch;

/// <summary>When a guard looks at a call. The order is that of docs/architecture.md: cheap and final reasons first, what it would cost last.</summary>
internal enum GuardStage
{
    /// <summary>Before the arguments are read: kill switches.</summary>
    Admission,

    /// <summary>With bound arguments: identity and grants.</summary>
    Authorization,

    /// <summary>Replay of a finished call, before limits are counted.</summary>
    Replay,

    /// <summary>Rate and concurrency.</summary>
    Limits,

    /// <summary>Budget headroom, and an approval that is there.</summary>
    Headroom,
}

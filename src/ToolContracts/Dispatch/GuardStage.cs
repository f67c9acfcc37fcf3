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

    /// <summary>What a task may do.</summary>
    TaskLoop,

    /// <summary>Calls at a time: a place that is given back where the rate refuses.</summary>
    Concurrency,

    /// <summary>Calls a minute: the last of the limits, since what it counts is not given back.</summary>
    Rate,

    /// <summary>Budget headroom, and an approval that is there.</summary>
    Headroom,
}

namespace ToolContracts.Cli;

/// <summary>What the program's exit code says. The numbers are for scripts, and stay.</summary>
internal enum ExitCode
{
    /// <summary>Done, or the answer is yes.</summary>
    Done = 0,

    /// <summary>The answer is no: problems were found, it was refused, or it waits for another person.</summary>
    No = 1,

    /// <summary>The command line is not one that the program takes; nothing was done.</summary>
    Usage = 2,

    /// <summary>The store, a key or a file cannot be used or reached.</summary>
    Unusable = 3,

    /// <summary>There is no such thing.</summary>
    NotFound = 4,

    /// <summary>Of <c>diff</c>: a tool may do more, or is protected less, than was reviewed (TOOL6001).</summary>
    Widened = 11,

    /// <summary>Of <c>diff</c>: callers break (TOOL6002), and authority is not wider.</summary>
    Breaking = 12,

    /// <summary>Of <c>diff</c>: something was added, or texts differ (TOOL6003), and nothing worse.</summary>
    Additive = 13,

    /// <summary>Of <c>doctor</c>: something fails open.</summary>
    FailsOpen = 14,

    /// <summary>The program is at fault.</summary>
    Bug = 70,

    /// <summary>It was interrupted.</summary>
    Interrupted = 130,
}

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>What the code of a member does that lets values go ways which no call shows.</summary>
[Flags]
internal enum CodeTraits
{
    None = 0,

    /// <summary>It throws.</summary>
    Throws = 1,

    /// <summary>It catches, or is a tool, whose exceptions are seen.</summary>
    SeesExceptions = 2,

    /// <summary>It makes a delegate, which another member may call.</summary>
    MakesDelegates = 4,

    /// <summary>It calls or hands on a delegate that another member may have made.</summary>
    UsesDelegates = 8,
}

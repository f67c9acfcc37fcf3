namespace ToolContracts.Analyzers.Flow;

/// <summary>Where a value must not arrive with some label. Which labels, and which rule says so, is in <c>SinkRules</c>.</summary>
internal enum SinkKind
{
    /// <summary>A log, trace tag, console or metric.</summary>
    Log,

    /// <summary>A prompt, chat message or [ModelContext] parameter.</summary>
    Prompt,

    /// <summary>System or developer instructions of a model; a prompt too.</summary>
    Instructions,

    /// <summary>Progress that a caller sees while a tool runs.</summary>
    Progress,

    /// <summary>What an approver is shown.</summary>
    Approval,

    /// <summary>The evidence log.</summary>
    Evidence,

    /// <summary>A path of a file or directory.</summary>
    Path,

    /// <summary>A URL, or the host of one.</summary>
    Url,

    /// <summary>A program or its command line.</summary>
    Command,

    /// <summary>The text of an SQL statement.</summary>
    Sql,

    /// <summary>The name of a type or assembly to load.</summary>
    TypeName,

    /// <summary>Who acts, what is granted or approved, or whether a switch is on.</summary>
    Identity,

    /// <summary>An argument of a tool.</summary>
    ToolArgument,

    /// <summary>A [Trusted] parameter, property or field.</summary>
    Trusted,

    /// <summary>The result of a tool.</summary>
    Result,

    /// <summary>The message of an exception that leaves a tool.</summary>
    Exception,

    /// <summary>A delegate that lies in a field: which sinks it leads to, the heap knows.</summary>
    Delegate,
}

namespace ToolContracts;

/// <summary>What a side effect touches. Any impact asks for an approval or a reasoned exemption (rule TOOL1004).</summary>
[Flags]
public enum Impact
{
    /// <summary>None of the below.</summary>
    None = 0,

    /// <summary>Moves or commits money.</summary>
    Financial = 1,

    /// <summary>Sends something to people or systems outside: mail, chat, posts.</summary>
    ExternalCommunication = 2,

    /// <summary>Changes accounts, roles, grants or configuration.</summary>
    Administrative = 4,

    /// <summary>Deletes data.</summary>
    DataDeletion = 8,

    /// <summary>Runs code or a process.</summary>
    CodeExecution = 16,

    /// <summary>High for another reason, or ambiguous.</summary>
    HighImpact = 32,
}

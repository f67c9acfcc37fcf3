namespace ToolContracts;

/// <summary>What a tool does to the world outside the process. A contract states one; there is no default (rule TOOL1001).</summary>
public enum SideEffect
{
    /// <summary>Reads only. Checked against the code (rule TOOL5001).</summary>
    None = 0,

    /// <summary>Changes something that a later call can restore exactly.</summary>
    Reversible = 1,

    /// <summary>Changes something that cannot be exactly undone; a compensation is a new act.</summary>
    Irreversible = 2,
}

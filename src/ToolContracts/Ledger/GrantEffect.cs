namespace ToolContracts.Ledger;

/// <summary>Whether a grant allows or denies.</summary>
public enum GrantEffect
{
    /// <summary>It allows, unless another denies.</summary>
    Allow = 0,

    /// <summary>It denies, whatever else allows.</summary>
    Deny = 1,
}

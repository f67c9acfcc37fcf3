namespace ToolContracts.Shared;

/// <summary>What the rules on effects tell their fixes.</summary>
internal static class EffectProperties
{
    /// <summary>Property: the impacts of the code that the contract does not declare, as a number.</summary>
    public const string Impact = nameof(Impact);

    /// <summary>Property: the host that [Egress] does not name.</summary>
    public const string Host = nameof(Host);
}

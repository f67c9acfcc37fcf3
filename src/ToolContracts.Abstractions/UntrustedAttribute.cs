namespace ToolContracts;

/// <summary>The value comes from outside. It must not flow to a <see cref="TrustedAttribute"/> place (rule TOOL4001).</summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class UntrustedAttribute : Attribute;

namespace ToolContracts;

/// <summary>Only trusted values may flow here (rule TOOL4001).</summary>
[AttributeUsage(
    AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.ReturnValue, Inherited = false)]
public sealed class TrustedAttribute : Attribute;

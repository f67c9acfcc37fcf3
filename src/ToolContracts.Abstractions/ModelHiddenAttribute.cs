namespace ToolContracts;

/// <summary>The member is part of neither the schema nor the result, ever. C# must not require it (rule TOOL1015).</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter, Inherited = false)]
public sealed class ModelHiddenAttribute : Attribute;

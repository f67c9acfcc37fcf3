namespace ToolContracts;

/// <summary>Whatever is passed here reaches a model (rule TOOL2003).</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class ModelContextAttribute : Attribute;

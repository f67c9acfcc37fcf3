namespace ToolContracts;

/// <summary>The host fills the parameter from its services, and the model does not see it.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class InjectedAttribute : Attribute;

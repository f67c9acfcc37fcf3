namespace ToolContracts;

/// <summary>The method's result counts as validated; where it returns <see cref="bool"/>, its arguments do where it is true.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ValidatesAttribute : Attribute;

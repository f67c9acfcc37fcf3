namespace ToolContracts;

/// <summary>Names the tool or method of the same class that undoes this tool's effect by a new act.</summary>
/// <param name="method">The method's name; its parameters follow by name and type from the tool's arguments and result (rule TOOL1012).</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class CompensatedByAttribute(string method) : Attribute
{
    /// <summary>Name of the compensating method.</summary>
    public string Method { get; } = method;
}

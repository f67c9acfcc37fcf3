namespace ToolContracts;

/// <summary>
/// Makes a class a toolset: a connector with one name, one version and one owner, whose <see cref="ToolAttribute"/> methods are tools.
/// </summary>
/// <remarks>
/// The class is partial, and neither generic, nested, abstract, static, a record nor a struct (rule TOOL1008): the generator writes
/// its other half, with the dispatcher and the contract that a host loads.
/// </remarks>
/// <param name="name">First part of the name that a model sees: <c>{toolset}_{tool}</c>, at most 64 of <c>a-z A-Z 0-9 _ -</c> together.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ToolsetAttribute(string name) : Attribute
{
    /// <summary>First part of the name that a model sees.</summary>
    public string Name { get; } = name;

    /// <summary>Version of the connector. It is part of the contract's hash, so approvals and locks of another version do not fit.</summary>
    public string? Version { get; set; }

    /// <summary>The team or person who answers for these tools (rule TOOL1014).</summary>
    public string? Owner { get; set; }
}

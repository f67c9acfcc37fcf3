namespace ToolContracts;

/// <summary>
/// Makes an instance or static method of a toolset a tool. The best accessibility is private: generated code is then the only caller.
/// </summary>
/// <remarks>The description that a model reads comes from the XML documentation (<c>summary</c>, <c>param</c>) or <c>[Description]</c>.</remarks>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ToolAttribute : Attribute
{
    /// <summary>A tool named after its method: in snake_case, without a trailing <c>Async</c>.</summary>
    public ToolAttribute()
    {
    }

    /// <summary>A tool of the given name.</summary>
    /// <param name="name">Last part of the name that a model sees: <c>{toolset}_{tool}</c>.</param>
    public ToolAttribute(string name) => Name = name;

    /// <summary>Last part of the name that a model sees; null where the method's name decides.</summary>
    public string? Name { get; }
}

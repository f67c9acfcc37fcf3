namespace ToolContracts;

/// <summary>
/// The host fills the parameter from the <see cref="Caller"/>, and the model does not see it: by the type <see cref="Caller"/>, else
/// by <see cref="Part"/>, else by the parameter's name.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class FromCallerAttribute : Attribute
{
    /// <summary>Filled by the parameter's name.</summary>
    public FromCallerAttribute()
    {
    }

    /// <summary>Filled from a named part.</summary>
    /// <param name="part"><c>tenant</c>, <c>actor</c>, <c>task</c>, <c>onBehalfOf</c>, or the name of a claim.</param>
    public FromCallerAttribute(string part) => Part = part;

    /// <summary>The part of the caller; null where the parameter's name decides.</summary>
    public string? Part { get; }
}

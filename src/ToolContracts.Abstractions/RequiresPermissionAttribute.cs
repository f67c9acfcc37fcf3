namespace ToolContracts;

/// <summary>
/// Names an action that the caller must have been granted. On the class it adds to what each method names: all must be granted.
/// </summary>
/// <remarks>Without any, the action is <c>{toolset}.{tool}</c>; a tool with a side effect must name one (rule TOOL1002).</remarks>
/// <param name="action">The action, for instance <c>payments.transfer</c>.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class RequiresPermissionAttribute(string action) : Attribute
{
    /// <summary>The action that must be granted.</summary>
    public string Action { get; } = action;

    /// <summary>
    /// Template of the resource that the grant must cover, for instance <c>account/{request.From}</c>. Holes name parameters and
    /// their members and are percent-encoded, so a value never adds a segment.
    /// </summary>
    public string? Resource { get; set; }
}

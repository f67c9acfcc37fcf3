namespace ToolContracts;

/// <summary>States what a tool does to the world outside the process. On the class it is the default of its tools.</summary>
/// <param name="effect">The strongest effect that any path of the tool's code can have.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class SideEffectAttribute(SideEffect effect) : Attribute
{
    /// <summary>The strongest effect that any path of the tool's code can have.</summary>
    public SideEffect Effect { get; } = effect;

    /// <summary>What the effect touches; a tool with <see cref="SideEffect.None"/> has no impact (rule TOOL1007).</summary>
    public Impact Impact { get; set; }
}

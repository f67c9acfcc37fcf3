namespace ToolContracts;

/// <summary>
/// States how a repeated call is treated. Without <see cref="Key"/> the tool is safe to repeat by nature; with it, calls of the same
/// business key run once and the recorded result is replayed. On the class it is the default of its tools.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class IdempotentAttribute : Attribute
{
    /// <summary>Template of the business key, for instance <c>{request.Reference}</c>; null where the tool is safe to repeat by nature.</summary>
    public string? Key { get; set; }

    /// <summary>Hours for which the key and its result are kept: 1 to 8,760; 72 where unset.</summary>
    public int RetentionHours { get; set; }
}

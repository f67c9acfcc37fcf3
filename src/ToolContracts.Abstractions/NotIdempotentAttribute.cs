namespace ToolContracts;

/// <summary>States that a repeated call acts again: at most one attempt, never retried by the host.</summary>
/// <param name="reason">Why there is no business key that tells a repeat from a new call.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, Inherited = false)]
public sealed class NotIdempotentAttribute(string reason) : Attribute
{
    /// <summary>Why there is no business key.</summary>
    public string Reason { get; } = reason;
}

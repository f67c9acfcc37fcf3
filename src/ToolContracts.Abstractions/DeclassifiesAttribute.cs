namespace ToolContracts;

/// <summary>The method's result is no longer as sensitive as what went in.</summary>
/// <param name="reason">Why the result may be shown.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class DeclassifiesAttribute(string reason) : Attribute
{
    /// <summary>Why the result may be shown.</summary>
    public string Reason { get; } = reason;
}

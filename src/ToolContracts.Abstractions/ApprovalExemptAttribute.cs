namespace ToolContracts;

/// <summary>The one way to leave approval off where rule TOOL1004 wants it.</summary>
/// <param name="reason">Why nobody needs to look at each call; recorded in the contract.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ApprovalExemptAttribute(string reason) : Attribute
{
    /// <summary>Why nobody needs to look at each call.</summary>
    public string Reason { get; } = reason;
}

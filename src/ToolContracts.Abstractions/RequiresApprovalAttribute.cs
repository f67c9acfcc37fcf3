namespace ToolContracts;

/// <summary>
/// A person of a role approves each concrete call before it runs. The approval binds the exact arguments, is used once and expires.
/// </summary>
/// <remarks>One of <see cref="Preview"/> and <see cref="Summary"/> must be there (rule TOOL1005).</remarks>
/// <param name="role">The role that an approver must hold; the approver is never the one who asks.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RequiresApprovalAttribute(string role) : Attribute
{
    /// <summary>The role that an approver must hold.</summary>
    public string Role { get; } = role;

    /// <summary>Name of a method of the class that takes the tool's parameters and returns the plan as a typed value, without acting.</summary>
    public string? Preview { get; set; }

    /// <summary>Template that shows every required argument, for instance <c>Send {amount} to {to}</c>.</summary>
    public string? Summary { get; set; }

    /// <summary>Minutes until a waiting proposal expires: 1 to 10,080; 60 where unset.</summary>
    public int ExpiresMinutes { get; set; }
}

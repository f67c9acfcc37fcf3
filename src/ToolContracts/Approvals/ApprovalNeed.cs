namespace ToolContracts.Approvals;

/// <summary>How many people of a role must approve.</summary>
/// <param name="Role">The role: the action <c>approve:{role}</c> on each resource.</param>
/// <param name="Count">How many of them: 1 to 10.</param>
public sealed record ApprovalNeed(string Role, int Count)
{
    /// <summary>Needs for logs and the evidence: the actions, with how many where more than one.</summary>
    internal static string Describe(IReadOnlyList<ApprovalNeed> needs) => string.Join(
        " and ", needs.Select(static need => need.Count == 1 ? ApproverRule.ActionOf(need.Role) : $"{need.Count} of {ApproverRule.ActionOf(need.Role)}"));
}

namespace ToolContracts.Contracts;

/// <summary>Who approves a call, and what is shown to them.</summary>
/// <param name="Role">The role that an approver must hold.</param>
/// <param name="Preview">The method that makes the plan; null where there is none.</param>
/// <param name="Summary">The template of the summary; null where there is none.</param>
/// <param name="ExpiresMinutes">Minutes until a waiting proposal expires.</param>
public sealed record ApprovalContract(string Role, string? Preview, string? Summary, int ExpiresMinutes);

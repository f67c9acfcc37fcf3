namespace ToolContracts.Dispatch;

/// <summary>A guard's no: a value for the caller, and a reason for the operator.</summary>
/// <param name="Outcome">What the caller gets.</param>
/// <param name="Reason">Why, made of codes and names, never of arguments.</param>
internal sealed record Refusal(ToolOutcome Outcome, string Reason);

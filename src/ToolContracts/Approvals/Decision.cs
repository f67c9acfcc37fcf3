using ToolContracts.Evidence;

namespace ToolContracts.Approvals;

/// <summary>A yes or no to a proposal.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Digest">The digest of what was seen, so that this is what is decided.</param>
/// <param name="Approver">Who decides, as the host verified it.</param>
/// <param name="IsApproval">Whether it is a yes.</param>
/// <param name="Reason">Why; null where nothing is said. It goes into the evidence as it is.</param>
public sealed record Decision(string ProposalId, Digest Digest, Caller Approver, bool IsApproval, string? Reason);

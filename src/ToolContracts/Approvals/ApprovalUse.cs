using ToolContracts.Evidence;

namespace ToolContracts.Approvals;

/// <summary>The approval under which a call is to run, to be consumed by its claim.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Digest">Its digest, computed anew from the call.</param>
public sealed record ApprovalUse(string ProposalId, Digest Digest);

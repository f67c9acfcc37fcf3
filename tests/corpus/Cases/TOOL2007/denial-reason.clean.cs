// rule: TOOL2007
// construct: control-flow, async
// about: The reason was overwritten before it is given.
using Microsoft.Extensions.Configuration;
using ToolContracts.Approvals;

internal sealed class Desk(IToolApprovals approvals, IConfiguration configuration)
{
    internal async Task DenyAsync(Proposal proposal, Caller approver, CancellationToken cancellationToken)
    {
        var reason = configuration["Desk:SharedSecret"] ?? "";
        var isKnown = reason.Length > 0;
        reason = "desk " + (isKnown ? "" : "?");
        await approvals.DenyAsync(proposal.Id, proposal.Digest, approver, reason, cancellationToken);
    }
}

// rule: TOOL2007
// construct: control-flow, async
// about: The reason of a denial has the shared secret in it.
using Microsoft.Extensions.Configuration;
using ToolContracts.Approvals;

internal sealed class Desk(IToolApprovals approvals, IConfiguration configuration)
{
    internal async Task DenyAsync(Proposal proposal, Caller approver, CancellationToken cancellationToken)
    {
        var reason = configuration["Desk:SharedSecret"] ?? "";
        var isKnown = reason.Length > 0;
        reason = "desk " + reason + (isKnown ? "" : "?");
        await approvals.DenyAsync(proposal.Id, proposal.Digest, approver, reason, cancellationToken); // expect: TOOL2007
    }
}

// rule: TOOL2007
// construct: interpolation, declaration
// about: An approver in code gives the token as a part of its reason, which goes into the evidence.
using Microsoft.Extensions.Configuration;
using ToolContracts.Approvals;

internal sealed class SmallChanges(IConfiguration configuration)
{
    internal ApprovalVerdict Decide(decimal amount)
    {
        var token = configuration["Approver:ServiceToken"] ?? "";
        if (token.Length == 0)
        {
            return new ApprovalVerdict.LeaveToPeople("not configured");
        }

        return amount < 100 ? new ApprovalVerdict.Approve($"small, as {token}") : new ApprovalVerdict.LeaveToPeople(); // expect: TOOL2007
    }
}

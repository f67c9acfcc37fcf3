// rule: TOOL2007
// construct: interpolation, declaration
// about: The reason names the rule that decided.
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

        return amount < 100 ? new ApprovalVerdict.Approve($"small, under {100}") : new ApprovalVerdict.LeaveToPeople();
    }
}

// rule: TOOL4004
// construct: effect
// about: The action that is granted is the model's text.
using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace Onboarding;

[Toolset("onboarding", Owner = "access-team")]
public sealed partial class OnboardingTools(IToolAdministration administration)
{
    private static readonly string[] Grantable = ["calendar.read", "rooms.book"];

    /// <summary>Grants an action to new staff.</summary>
    /// <param name="action">The action.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Administrative)]
    [RequiresPermission("onboarding.grant", Resource = "action/{action}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Grants an action to new staff: {action}")]
    private async Task<long> GrantAsync(string action, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(action))
        {
            throw new ToolFailedException("not-grantable", ToolFailure.NotStarted);
        }

        var grant = await administration.GrantAsync(new NewGrant("office", "newcomer", action, ResourcePattern.Everything, "desk", "onboarding"), cancellationToken); // expect: TOOL4004
        return grant.Id;
    }
}

using Microsoft.AspNetCore.Http;
using ToolContracts.Approvals;
using ToolContracts.Console.Access;
using ToolContracts.Console.Texts;

namespace ToolContracts.Console.Approvals;

/// <summary>Why a decision did not count, for the person who made it.</summary>
/// <param name="Status">The status code of the answer.</param>
/// <param name="Why">A sentence.</param>
/// <param name="ReplacedBy">The proposal that took the place; null where none did.</param>
internal sealed record DecisionRefusal(int Status, string Why, string? ReplacedBy = null)
{
    public static DecisionRefusal Of(DecisionResult result, Proposal proposal, Caller person) => result switch
    {
        DecisionResult.NotAllowed { Reason: var code } => new(StatusCodes.Status403Forbidden, Reasons.OfDecision(code, proposal, person)),
        DecisionResult.DigestDiffers => new(StatusCodes.Status409Conflict, "What you saw is not what waits now. Read it again before you decide."),
        DecisionResult.AlreadyDecided { State: var state } => new(StatusCodes.Status409Conflict, $"It waits no more: {Words.Of(state).ToLowerInvariant()}."),
        DecisionResult.Expired => new(StatusCodes.Status409Conflict, "Its time had run out. The call can be made again, and then waits anew."),
        DecisionResult.PlanChanged { Proposal: { } next } => new(
            StatusCodes.Status409Conflict, "What would happen is not what you saw any more, so your yes does not count. The call waits under a new proposal.", next.Id),
        DecisionResult.PlanChanged => new(
            StatusCodes.Status409Conflict, "What would happen is not what you saw any more, so your yes does not count. As many calls wait as may, so the call has to be made again."),
        DecisionResult.PlanUnavailable { Reason: var reason } => new(
            StatusCodes.Status409Conflict, $"What would happen could not be worked out anew ({reason}), so nothing was approved. It can still be denied."),
        _ => new(StatusCodes.Status404NotFound, "Your tenant has no such proposal any more."),
    };
}

using ToolContracts.Approvals;

namespace ToolContracts.Console.Access;

/// <summary>Sentences for the stable codes of refusals, for the person who is refused.</summary>
internal static class Reasons
{
    /// <summary>Why a page is not shown.</summary>
    public static string OfRead(string code, string resource, Caller person) => OfGrant(code, ConsoleActions.Read, resource, person);

    /// <summary>Why an act of the console is refused.</summary>
    public static string OfGrant(string code, string action, string resource, Caller person) => code switch
    {
        "denied-by-grant" => $"A grant denies you {action} on {resource} in tenant {person.Tenant}. A deny wins over every grant.",
        _ => $"You have no grant of {action} on {resource} in tenant {person.Tenant}. Whoever gives grants there can give it to {person.Actor}.",
    };

    /// <summary>Why somebody may not decide over a proposal.</summary>
    public static string OfDecision(string code, Proposal proposal, Caller person) => code switch
    {
        "approver-asks" => "You asked for this call, or it is made on your behalf. Somebody else decides.",
        "approver-acts-for-requester" => "You act on behalf of who asks. Somebody else decides.",
        "approver-has-approved" => "You have approved already. Another person has to approve too.",
        "denied-by-grant" => $"A grant denies you {Roles(proposal)} on the resources of this call. A deny wins over every grant.",
        "no-resource" => "The call names no resource any more, so nobody can decide over it.",
        "malformed-resource" => "The call names a resource that no grant can match, so nobody can decide over it.",
        _ => $"You have no grant of {Roles(proposal)} on the resources of this call in tenant {person.Tenant}.",
    };

    private static string Roles(Proposal proposal) => string.Join(" or ", proposal.Needs.Select(static need => ApproverRule.ActionOf(need.Role)));
}

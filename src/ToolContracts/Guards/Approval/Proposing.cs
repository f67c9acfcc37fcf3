using System.Security.Cryptography;
using ToolContracts.Approvals;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;

namespace ToolContracts.Guards.Approval;

/// <summary>Makes the proposal of a call.</summary>
internal static class Proposing
{
    /// <summary>The proposal of a call as it is now.</summary>
    /// <param name="contract">Contract of the tool.</param>
    /// <param name="subject">The call, with its plan.</param>
    /// <param name="callId">Identity of the call that asks.</param>
    /// <param name="inPlaceOf">The approved proposal whose approval does not count any more; null where there is none.</param>
    /// <param name="options">The options.</param>
    /// <returns>The proposal, to be stored.</returns>
    public static NewProposal Of(ToolContract contract, ApprovalSubject subject, string callId, string? inPlaceOf, ApprovalOptions options) => new()
    {
        Id = RandomNumberGenerator.GetHexString(32, lowercase: true),
        CallId = callId,
        Content = subject.Content,
        RawArguments = subject.RawArguments,
        Dialect = subject.Dialect,
        Needs = options.NeedsOf(contract.FullName, contract.Approval!.Role),
        SideEffect = contract.SideEffect,
        Impact = contract.Impact,
        Lifetime = TimeSpan.FromMinutes(contract.Approval.ExpiresMinutes),
        MaxWaitingOfActor = options.MaxWaitingByActor,
        MaxWaitingOfTenant = options.MaxWaitingByTenant,
        InPlaceOf = inPlaceOf,
    };
}

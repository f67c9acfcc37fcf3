namespace ToolContracts.Ledger;

/// <summary>What became of a claim: one of a closed set. Where it is not <see cref="Claimed"/>, nothing may run.</summary>
public abstract record ClaimResult
{
    private ClaimResult()
    {
    }

    /// <summary>The call may run now; its intent is durable.</summary>
    /// <param name="FencingToken">Number of the attempt; any later attempt has a higher one.</param>
    public sealed record Claimed(long FencingToken) : ClaimResult
    {
        /// <summary>
        /// Identity of an earlier call of the same tool and task whose arguments differ in the business key alone: an agent that plans again makes
        /// new keys. Null where there is none. The call may run all the same; its intent says what it may repeat.
        /// </summary>
        public string? MayRepeat { get; init; }
    }

    /// <summary>A grant or kill switch changed since they were evaluated: read the authority state, evaluate and claim again.</summary>
    /// <param name="Epoch">The epoch now.</param>
    public sealed record AuthorityChanged(long Epoch) : ClaimResult;

    /// <summary>A kill switch covers the call.</summary>
    /// <param name="Switch">The switch.</param>
    public sealed record Disabled(KillSwitch Switch) : ClaimResult;

    /// <summary>The call has ended before, with the same arguments.</summary>
    /// <param name="CallId">Identity of the call that ran.</param>
    /// <param name="Outcome">Its outcome: <see cref="AttemptOutcome.Completed"/>, <see cref="AttemptOutcome.FailedFinal"/> or <see cref="AttemptOutcome.Compensated"/>.</param>
    public sealed record Replayed(string CallId, AttemptOutcome Outcome) : ClaimResult
    {
        /// <summary>Hash of the contract under which it ran.</summary>
        public required string ContractHash { get; init; }
    }

    /// <summary>The key is spent on something else.</summary>
    /// <param name="CallId">Identity of the call that holds the key.</param>
    /// <param name="Reason">On what.</param>
    public sealed record Conflict(string CallId, ConflictReason Reason) : ClaimResult;

    /// <summary>A call of the same key and arguments is running, here or in another process.</summary>
    /// <param name="CallId">Identity of the running call.</param>
    public sealed record InProgress(string CallId) : ClaimResult;

    /// <summary>A call of the same key and arguments may have had its effect. It is never run again by itself.</summary>
    /// <param name="CallId">Identity of that call.</param>
    public sealed record Unknown(string CallId) : ClaimResult;

    /// <summary>The approval is not there to be consumed: used, superseded, denied, expired, or of something else. The call needs another one.</summary>
    /// <param name="ProposalId">The proposal that the claim named.</param>
    public sealed record NotApproved(string ProposalId) : ClaimResult;

    /// <summary>A budget does not reach. Nothing was reserved.</summary>
    /// <param name="Shortage">Which, and what is left of it.</param>
    public sealed record OverBudget(BudgetShortage Shortage) : ClaimResult;
}

using ToolContracts.CompilerServices;
using ToolContracts.Approvals;
using ToolContracts.Contracts;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Results;

namespace ToolContracts.Dispatch;

/// <summary>One call on its way through the guards: what is known of it so far.</summary>
/// <param name="callId">Identity of the call.</param>
/// <param name="contract">Contract of the tool.</param>
/// <param name="caller">Who calls.</param>
internal sealed class GuardedCall(string callId, ToolContract contract, Caller caller)
{
    private Digest? _fingerprint;

    /// <summary>Identity of the call.</summary>
    public string CallId { get; } = callId;

    /// <summary>Contract of the tool.</summary>
    public ToolContract Contract { get; } = contract;

    /// <summary>Who calls.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>Looks for the reconciler in code of the tool.</summary>
    public required Func<IServiceProvider, CodeReconciler?> FindReconciler { get; init; }

    /// <summary>The arguments as they came.</summary>
    public ReadOnlyMemory<byte> Arguments { get; init; }

    /// <summary>The call that this one undoes; null where it undoes none.</summary>
    public UndoneCall? Undoes { get; init; }

    /// <summary>Decides what of a result the caller gets.</summary>
    public required ResultDelivery Results { get; init; }

    /// <summary>Whether results of the tool may have text that comes from outside.</summary>
    public bool HasUntrustedText { get; init; } = true;

    /// <summary>What the caller may see of a result beyond Internal.</summary>
    public Clearance Clearance { get; set; }

    /// <summary>Name of a secret that a progress report held; null where none did.</summary>
    public string? LeakedInProgress { get; set; }

    /// <summary>How deep it is nested in calls of other tools; 1 where it is not.</summary>
    public int Depth { get; } = NestedCalls.NextDepth;

    /// <summary>The epoch in which kill switches and grants were evaluated last.</summary>
    public long Epoch { get; set; }

    /// <summary>The resource of each permission, in the contract's order; null where a permission names none.</summary>
    public string?[] Resources { get; set; } = [];

    /// <summary>The business key; null where the contract has none.</summary>
    public OperationKey? Key { get; set; }

    /// <summary>What the call costs, one for each unit; empty where the contract has no budget.</summary>
    public IReadOnlyList<BudgetCharge> Charges { get; set; } = [];

    /// <summary>The call as budgets see it.</summary>
    public BudgetRequest Budgets => new(Caller.Tenant, Caller.Actor, Caller.Task, Contract.FullName, Charges);

    /// <summary>The bound arguments as canonical JSON; null before they are bound.</summary>
    public byte[]? Canonical { get; set; }

    /// <summary>SHA-256 of <see cref="Canonical"/>, worked out when it is first asked for: most reads leave it to the writer of the evidence.</summary>
    public Digest Fingerprint => _fingerprint ??= Digest.Of(Canonical);

    /// <summary>The arguments as the log takes them.</summary>
    public EvidenceValue ArgumentsOfEvidence => Canonical is null ? default : _fingerprint is { } known ? EvidenceValue.Of(known) : EvidenceOf.Value(Canonical);

    /// <summary>SHA-256 of the arguments without what the key is made of; null where there is nothing to compare.</summary>
    public Digest? ArgumentsBesideKey { get; set; }

    /// <summary>The grants that allowed it.</summary>
    public IReadOnlyList<long> GrantIds { get; set; } = [];

    /// <summary>What would be decided over, where the contract asks for an approval.</summary>
    public ApprovalSubject? Subject { get; set; }

    /// <summary>The approved proposal that it runs under; null where there is none yet, and where none is asked for.</summary>
    public Proposal? Approval { get; set; }

    /// <summary>Number of the attempt; 0 where nothing is claimed.</summary>
    public long FencingToken { get; set; }

    /// <summary>How many guards, in their order, have let it pass: what they took is theirs to give back.</summary>
    public int Passed { get; set; }

    /// <summary>What refuses it where it is refused now: the name of a guard, or of another step.</summary>
    public string Step { get; set; } = "binding";
}

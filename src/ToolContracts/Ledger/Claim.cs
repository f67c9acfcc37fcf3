using ToolContracts.Approvals;
using ToolContracts.Evidence;

namespace ToolContracts.Ledger;

/// <summary>The wish to run one call. Granted in one transaction, or not at all.</summary>
public sealed record Claim
{
    /// <summary>Identity of the call; unique.</summary>
    public required string CallId { get; init; }

    /// <summary>Tenant of the caller.</summary>
    public required string Tenant { get; init; }

    /// <summary>The identity that acts.</summary>
    public required string Actor { get; init; }

    /// <summary>The task that the call belongs to; null where there is none.</summary>
    public string? Task { get; init; }

    /// <summary>Name of the toolset.</summary>
    public required string Toolset { get; init; }

    /// <summary>Full name of the tool: <c>{toolset}_{tool}</c>.</summary>
    public required string Tool { get; init; }

    /// <summary>Hash of the tool's contract.</summary>
    public required string ContractHash { get; init; }

    /// <summary>What the tool does to the world outside. A dead attempt without side effect is free again; any other is Unknown.</summary>
    public required SideEffect SideEffect { get; init; }

    /// <summary>The business key; null where the contract has none. Its tenant and tool are those of the claim.</summary>
    public OperationKey? Key { get; init; }

    /// <summary>SHA-256 of the canonical bound arguments.</summary>
    public required Digest Fingerprint { get; init; }

    /// <summary>
    /// SHA-256 of the canonical arguments without what the business key is made of: another call of the tool and task that has the same one under
    /// another key may be a plan made anew. Null where the key is made of all arguments, or nothing is to be compared.
    /// </summary>
    public Digest? ArgumentsBesideKey { get; init; }

    /// <summary>The arguments as a compensation will need them, kept as long as the result; null where the contract names no compensation.</summary>
    public ReadOnlyMemory<byte>? KeptArguments { get; init; }

    /// <summary>How long key and result are kept once the call has ended.</summary>
    public required TimeSpan Retention { get; init; }

    /// <summary>The epoch of the authority state in which kill switches and grants were evaluated.</summary>
    public required long Epoch { get; init; }

    /// <summary>The approval that the call runs under, consumed in the same transaction; null where the contract asks for none.</summary>
    public ApprovalUse? Approval { get; init; }

    /// <summary>What the call costs, one for each unit, reserved in the same transaction; empty where it costs nothing.</summary>
    public IReadOnlyList<BudgetCharge> Charges { get; init; } = [];

    /// <summary>The intent, appended to the log in the same transaction.</summary>
    public required EvidenceRecord Intent { get; init; }

    /// <summary>The call as budgets see it.</summary>
    internal BudgetRequest Budgets => new(Tenant, Actor, Task, Tool, Charges);
}

using ToolContracts.Approvals;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Dispatch;

/// <summary>A bound call that needs an approval: what would be decided over, and whom to ask in code.</summary>
internal abstract class ApprovalSubject(ProposalContent content, ToolCall raw)
{
    /// <summary>What would be decided over; without a plan until <see cref="PlanAsync"/> has made one.</summary>
    public ProposalContent Content { get; protected set; } = content;

    /// <summary>The arguments as they came.</summary>
    public ReadOnlyMemory<byte> RawArguments { get; } = raw.Arguments;

    /// <summary>By whose rules they were bound.</summary>
    public SchemaDialect Dialect { get; } = raw.Dialect;

    /// <summary>Makes the plan, under the tool's deadline.</summary>
    /// <returns>A refusal where there is none: a call without a plan is never held.</returns>
    public abstract ValueTask<Refusal?> PlanAsync();

    /// <summary>Whether the arguments that would run are still those that were bound: a Preview or an approver may have changed a list that it was given.</summary>
    public abstract bool IsUnchanged();

    /// <summary>The approver in code; null where the host has none.</summary>
    public abstract CodeApproval? FindApprover(IServiceProvider services, Proposal proposal);
}

using ToolContracts.Approvals;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>The guarded way of one tool's calls, whatever its arguments are.</summary>
/// <param name="contract">Contract of the tool.</param>
internal abstract class ToolPipeline(ToolContract contract)
{
    /// <summary>Contract of the tool.</summary>
    public ToolContract Contract { get; } = contract;

    /// <summary>Looks for the reconciler in code of the tool.</summary>
    /// <param name="services">The services to look in.</param>
    /// <returns>The reconciler, or null where the host has none.</returns>
    public abstract CodeReconciler? FindReconciler(IServiceProvider services);

    /// <summary>Makes the plan of a proposal anew, from the arguments as they came.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The call as it is now, with its plan; or why there is none.</returns>
    public abstract ValueTask<(ApprovalSubject? Subject, string? Reason)> PlanAgainAsync(Proposal proposal, CancellationToken cancellationToken);

    /// <summary>The way of the hidden tool that undoes a call of this one; null where there is none.</summary>
    public abstract ToolPipeline? HiddenCompensation { get; }

    /// <summary>Full name of the listed tool that undoes a call of this one; null where there is none.</summary>
    public abstract string? CompensationTool { get; }

    /// <summary>Makes the arguments of the call that undoes a recorded one.</summary>
    /// <param name="attempt">The call; completed, with its arguments.</param>
    /// <param name="caller">Who undoes it.</param>
    public abstract ComposedCompensation Compose(Attempt attempt, Caller caller);

    /// <summary>Runs a call, or refuses it.</summary>
    public ValueTask<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken) => RunAsync(call, undone: null, cancellationToken);

    /// <summary>Runs a call, or refuses it.</summary>
    /// <param name="call">The call.</param>
    /// <param name="undone">The call that it undoes; null where it undoes none.</param>
    /// <param name="cancellationToken">The caller's wish to stop waiting.</param>
    public abstract ValueTask<ToolOutcome> RunAsync(ToolCall call, UndoneCall? undone, CancellationToken cancellationToken);
}

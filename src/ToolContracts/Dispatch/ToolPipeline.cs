using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

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

    /// <summary>Runs a call, or refuses it.</summary>
    public abstract ValueTask<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellationToken);
}

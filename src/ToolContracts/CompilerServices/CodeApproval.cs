using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Approvals;

namespace ToolContracts.CompilerServices;

/// <summary>The approver in code that a host registered for a tool, with the proposal that it is to be asked about.</summary>
public sealed class CodeApproval
{
    private readonly Func<Caller> _approver;
    private readonly Func<CancellationToken, ValueTask<ApprovalVerdict>> _decide;

    private CodeApproval(Func<Caller> approver, Func<CancellationToken, ValueTask<ApprovalVerdict>> decide) => (_approver, _decide) = (approver, decide);

    /// <summary>Under whose name it decides.</summary>
    public Caller Approver => _approver();

    /// <summary>Looks for the approver.</summary>
    /// <typeparam name="TApprover">The interface that the generator wrote for the tool.</typeparam>
    /// <typeparam name="TProposal">The tool's proposal.</typeparam>
    /// <param name="services">The services of the call.</param>
    /// <param name="proposal">Makes the proposal; not called where there is no approver.</param>
    /// <returns>The approver, or null where the host has none.</returns>
    public static CodeApproval? Find<TApprover, TProposal>(IServiceProvider services, Func<TProposal> proposal)
        where TApprover : class, IToolApprover<TProposal>
    {
        ArgumentNullException.ThrowIfNull(proposal);
        return services.GetService<TApprover>() is { } approver
            ? new CodeApproval(() => approver.Approver, cancellationToken => approver.DecideAsync(proposal(), cancellationToken))
            : null;
    }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The verdict.</returns>
    public ValueTask<ApprovalVerdict> DecideAsync(CancellationToken cancellationToken) => _decide(cancellationToken);
}

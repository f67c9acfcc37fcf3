namespace ToolContracts.Approvals;

/// <summary>
/// Decides in code over the proposals of one tool. The generator writes an interface a tool that derives from this one; a host registers its
/// implementation with its services under that interface.
/// </summary>
/// <remarks>
/// It is asked once, right after a proposal became durable, by the call that made it. Where it throws, does not answer by its deadline
/// (<c>options.Approvals.CodeDeadline</c>) or may not decide, the proposal waits for people.
/// </remarks>
/// <typeparam name="TProposal">The tool's proposal.</typeparam>
public interface IToolApprover<in TProposal>
{
    /// <summary>Under whose name it decides. The same rules hold for it as for people: of the tenant, with the role, and not the one who asks.</summary>
    Caller Approver { get; }

    /// <summary>Decides.</summary>
    /// <param name="proposal">What waits.</param>
    /// <param name="cancellationToken">Ends at the deadline, and where the call's caller goes away.</param>
    /// <returns>Yes, no, or that people shall decide.</returns>
    ValueTask<ApprovalVerdict> DecideAsync(TProposal proposal, CancellationToken cancellationToken);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.Approvals;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Guards.Approval;

/// <summary>Asks the approver in code that a host registered for a tool, once a proposal. Whatever goes wrong with it leaves the proposal to people.</summary>
internal sealed partial class CodeApprovers(
    IToolStore store, IServiceScopeFactory scopes, ApprovalOptions options, TimeProvider time, ILogger<IToolApprovals> logger)
{
    /// <summary>Asks, where there is somebody to ask, and stores the decision.</summary>
    /// <returns>The proposal as it stands then.</returns>
    public async ValueTask<Proposal> AskAsync(GuardedCall call, Proposal proposal, CancellationToken cancellationToken)
    {
        if (await AnswerAsync(call, proposal, cancellationToken).ConfigureAwait(false) is not var (approver, verdict))
        {
            return proposal;
        }

        if (verdict is not (ApprovalVerdict.Approve or ApprovalVerdict.Deny))
        {
            LogLeft(call.Contract.FullName, proposal.Id, verdict.Reason);
            return proposal;
        }

        var result = await store.DecideAsync(
            new Decision(proposal.Id, proposal.Digest, approver, verdict is ApprovalVerdict.Approve, verdict.Reason), cancellationToken).ConfigureAwait(false);
        if (result is DecisionResult.Decided decided)
        {
            return decided.Proposal;
        }

        LogNotCounted(call.Contract.FullName, proposal.Id, approver.Actor, result.ToString());

        // A person may have been faster.
        return await store.ReadProposalAsync(call.Caller.Tenant, proposal.Id, cancellationToken).ConfigureAwait(false) ?? proposal;
    }

    private async ValueTask<(Caller Approver, ApprovalVerdict Verdict)?> AnswerAsync(GuardedCall call, Proposal proposal, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await CodeQuestion.AskAsync(
                scopes, options.CodeDeadline, time, (services, token) => AskAsync(call.Subject!, proposal, services, token), cancellationToken).ConfigureAwait(false);
            if (answer is not { } given)
            {
                return null;
            }

            // An implementation compiled without nullable annotations may return anything.
            if (given.Approver is { } approver && given.Verdict is { } verdict)
            {
                return (approver, verdict);
            }

            LogNoVerdict(call.Contract.FullName, proposal.Id);
            return null;
        }
        catch (TimeoutException)
        {
            LogLate(call.Contract.FullName, proposal.Id, options.CodeDeadline);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogThrew(call.Contract.FullName, proposal.Id, exception.GetType());
            LogException(exception, proposal.Id);
            return null;
        }
    }

    private static async Task<(Caller? Approver, ApprovalVerdict? Verdict)?> AskAsync(
        ApprovalSubject subject, Proposal proposal, IServiceProvider services, CancellationToken cancellationToken) =>
        subject.FindApprover(services, proposal) is { } code ? (code.Approver, await code.DecideAsync(cancellationToken).ConfigureAwait(false)) : null;

    [LoggerMessage(30, LogLevel.Information, "{Tool}: the approver in code left proposal {Proposal} to people: {Reason}")]
    private partial void LogLeft(string tool, string proposal, string? reason);

    [LoggerMessage(31, LogLevel.Warning, "{Tool}: the decision of {Approver} over proposal {Proposal} does not count: {Result}. It waits for people.")]
    private partial void LogNotCounted(string tool, string proposal, string approver, string result);

    [LoggerMessage(32, LogLevel.Warning, "{Tool}: the approver in code did not answer over proposal {Proposal} within {Deadline}. It waits for people.")]
    private partial void LogLate(string tool, string proposal, TimeSpan deadline);

    [LoggerMessage(33, LogLevel.Error, "{Tool}: the approver in code threw {ExceptionType} over proposal {Proposal}. It waits for people; the message is logged at level Debug only.")]
    private partial void LogThrew(string tool, string proposal, Type exceptionType);

    [LoggerMessage(34, LogLevel.Debug, "The exception of the approver in code over proposal {Proposal}.")]
    private partial void LogException(Exception exception, string proposal);

    [LoggerMessage(35, LogLevel.Error, "{Tool}: the approver in code gave no verdict or no name over proposal {Proposal}. It waits for people.")]
    private partial void LogNoVerdict(string tool, string proposal);
}

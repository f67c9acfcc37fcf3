using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.Dispatch;
using ToolContracts.Ledger;

namespace ToolContracts.Reconciliation;

/// <summary>Asks the reconciler in code that a host registered for a tool, and stores what it found. Whatever goes wrong with it leaves the call unknown.</summary>
internal sealed partial class CodeReconcilers(
    IToolStore store, IServiceScopeFactory scopes, ReconciliationOptions options, TimeProvider time, ILogger<CodeReconcilers> logger)
{
    /// <summary>Asks, where there is somebody to ask.</summary>
    /// <param name="contract">Contract of the tool.</param>
    /// <param name="find">Looks for its reconciler.</param>
    /// <param name="callId">The call whose end is unknown.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether its end is known now, by this answer or another one.</returns>
    public async ValueTask<bool> TryAsync(
        ToolContract contract, Func<IServiceProvider, CodeReconciler?> find, string callId, CancellationToken cancellationToken)
    {
        if (await store.ReadAttemptAsync(callId, cancellationToken).ConfigureAwait(false) is not { Status: AttemptStatus.Unknown } attempt)
        {
            return true;
        }

        if (await AskAsync(contract, find, attempt, cancellationToken).ConfigureAwait(false) is not { } outcome)
        {
            return false;
        }

        var result = await store.ReconcileAsync(
            new NewReconciliation(attempt.FencingToken, callId, outcome, "reconciler:" + contract.FullName, "found by the reconciler in code"),
            cancellationToken).ConfigureAwait(false);
        LogFound(contract.FullName, callId, outcome.GetType().Name, result);
        return result != ReconcileResult.Running;
    }

    private async ValueTask<AttemptOutcome?> AskAsync(
        ToolContract contract, Func<IServiceProvider, CodeReconciler?> find, Attempt attempt, CancellationToken cancellationToken)
    {
        var key = attempt.Key is { } text ? IdempotencyKeys.Derive(new OperationKey(attempt.Tenant, attempt.Tool, text)) : null;
        var call = new UnknownCall(
            attempt.CallId, attempt.Tenant, attempt.Actor, attempt.Task, key, attempt.FencingToken, attempt.ClaimedAt, attempt.Code ?? "outcome-missing");
        try
        {
            return await CodeQuestion.AskAsync(
                scopes, options.CodeDeadline, time,
                async (services, token) => find(services) is { } reconciler
                    ? await reconciler.FindOutAsync(call, contract.Limits.MaxResultBytes, token).ConfigureAwait(false)
                    : null,
                cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            LogLate(contract.FullName, attempt.CallId, options.CodeDeadline);
            return null;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            LogThrew(contract.FullName, attempt.CallId, exception.GetType());
            LogException(exception, attempt.CallId);
            return null;
        }
    }

    [LoggerMessage(40, LogLevel.Information, "{Tool}: the reconciler in code found call {CallId} {Outcome}: {Result}")]
    private partial void LogFound(string tool, string callId, string outcome, ReconcileResult result);

    [LoggerMessage(41, LogLevel.Warning, "{Tool}: the reconciler in code did not answer over call {CallId} within {Deadline}. The call stays unknown.")]
    private partial void LogLate(string tool, string callId, TimeSpan deadline);

    [LoggerMessage(42, LogLevel.Error, "{Tool}: the reconciler in code threw {ExceptionType} over call {CallId}. The call stays unknown; the message is logged at level Debug only.")]
    private partial void LogThrew(string tool, string callId, Type exceptionType);

    [LoggerMessage(43, LogLevel.Debug, "The exception of the reconciler in code over call {CallId}.")]
    private partial void LogException(Exception exception, string callId);
}

using ToolContracts.Approvals;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.Hosting;
using ToolContracts.Ledger;
using ToolContracts.Results;

namespace ToolContracts.Dispatch;

/// <summary>The guarded way of one tool's calls: admission, binding, authorization, replay, limits, headroom, claim, run, settlement.</summary>
internal sealed class ToolPipeline<TToolset, TArguments> : ToolPipeline
    where TToolset : class, IToolset<TToolset>
    where TArguments : struct
{
    // Grants and switches change rarely; a call that meets a change at each of so many claims meets a store that is not in order.
    private const int MaxClaims = 5;

    private readonly GeneratedTool<TToolset, TArguments> _tool;
    private readonly PipelineServices _services;
    private readonly ToolRunner<TToolset, TArguments> _runner;
    private readonly Func<IServiceProvider, CodeReconciler?> _findReconciler;

    // In the order in which they look at a call; so many of them before it is bound.
    private readonly ToolGuard[] _guards;
    private readonly int _admitting;
    private readonly CallBinder<TToolset, TArguments> _binder;

    public ToolPipeline(GeneratedTool<TToolset, TArguments> tool, ToolsetRegistration<TToolset> toolset, PipelineServices services, bool isHidden)
        : base(tool.Contract)
    {
        (_tool, _services, _findReconciler) = (tool, services, tool.FindReconciler);
        HiddenCompensation = tool.CreateCompensation()?.CreatePipeline(toolset, services, isHidden: true);
        _runner = new ToolRunner<TToolset, TArguments>(tool, toolset, services);
        _binder = new CallBinder<TToolset, TArguments>(tool, Contract, services.Options.Roots.GetValueOrDefault(tool.Contract.Toolset), isHidden);

        // Whatever has an effect may undo a call, and is then run once for it.
        var held = tool.Contract.Guards | (tool.Contract.SideEffect == SideEffect.None ? ToolGuards.None : ToolGuards.Idempotency);
        _guards = [.. services.Guards.Where(guard => guard.Covers == ToolGuards.None || (guard.Covers & held) != 0)
            .OrderBy(static guard => guard.Stage != GuardStage.Admission).ThenBy(static guard => guard.Stage)];
        _admitting = _guards.Count(static guard => guard.Stage == GuardStage.Admission);
    }

    // A tool without side effect, approval, key and budget claims nothing.
    private bool Claims =>
        Contract.SideEffect != SideEffect.None || (Contract.Guards & (ToolGuards.Idempotency | ToolGuards.Approval | ToolGuards.Budget)) != 0;

    public override ToolPipeline? HiddenCompensation { get; }

    public override string? CompensationTool => _tool.CompensationTool;

    public override ComposedCompensation Compose(Attempt attempt, Caller caller) =>
        new CompensationComposer<TToolset, TArguments>(_tool, _services.Options.Roots.GetValueOrDefault(Contract.Toolset)).Compose(attempt, caller);

    public override CodeReconciler? FindReconciler(IServiceProvider services) => _tool.FindReconciler(services);

    public override async ValueTask<(ApprovalSubject? Subject, string? Reason)> PlanAgainAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var caller = proposal.Content.Requester with { Claims = CallBinder<TToolset, TArguments>.ReadClaims(proposal.Content.Claims) };
        var call = new ToolCall(Contract.FullName, proposal.RawArguments, caller) { Dialect = proposal.Dialect };
        var guarded = NewCall(call, undone: null);
        if (Contract.Approval is null || _binder.Bind(call, guarded, out var arguments, out var canonical) is not null
            || !canonical.AsSpan().SequenceEqual(proposal.Content.Arguments.Span))
        {
            return (null, "the tool takes these arguments no more");
        }

        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var subject = new ApprovalSubject<TToolset, TArguments>(
            guarded, _tool, arguments, canonical, call, bound => _runner.PreviewAsync(guarded, bound, cancellation, cancellationToken));
        return await subject.PlanAsync().ConfigureAwait(false) is { } refusal ? (null, refusal.Reason) : (subject, null);
    }

    public override async ValueTask<ToolOutcome> RunAsync(ToolCall call, UndoneCall? undone, CancellationToken cancellationToken)
    {
        ToolRun.Leave();
        var guarded = NewCall(call, undone);
        using var cancellation = new CancellationTokenSource();
        using var left = cancellationToken.UnsafeRegister(CallDeadlines.Cancel, cancellation);

        // Entered before kill switches are read: a switch set from here on cancels the call, one set before is seen.
        var running = _services.Running.Enter(guarded, cancellation);
        try
        {
            var (refusal, arguments) = await AdmitAsync(call, guarded, cancellation, cancellationToken).ConfigureAwait(false);
            guarded.Step = refusal is null ? "claim" : guarded.Step;
            refusal ??= Claims ? await ClaimAsync(guarded, cancellationToken).ConfigureAwait(false) : null;
            if (refusal is not null)
            {
                return await RefuseAsync(guarded, refusal).ConfigureAwait(false);
            }

            var ending = await _runner.RunAsync(guarded, arguments, call.Progress, cancellation, cancellationToken).ConfigureAwait(false);
            return Claims ? await SettleAsync(guarded, ending).ConfigureAwait(false) : await RecordReadAsync(guarded, ending).ConfigureAwait(false);
        }
        catch (StoreUnavailableException exception)
        {
            guarded.Step = "store";
            return await RefuseAsync(guarded, new Refusal(new ToolOutcome.Unavailable(guarded.CallId), "store: " + exception.Message)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (guarded.FencingToken == 0 && cancellationToken.IsCancellationRequested)
        {
            guarded.Step = "caller";
            return await RefuseAsync(guarded, new Refusal(new ToolOutcome.Failed(guarded.CallId, "cancelled", MayRetry: true), "the caller went away")).ConfigureAwait(false);
        }
        finally
        {
            _services.Running.Leave(running);
            for (var i = 0; i < guarded.Passed; i++)
            {
                _guards[i].Release(guarded);
            }
        }
    }

    private GuardedCall NewCall(ToolCall call, UndoneCall? undone) => new(_services.CallIds.Next(), Contract, call.Caller)
    {
        FindReconciler = _findReconciler,
        Arguments = call.Arguments,
        Undoes = undone,
        Results = _services.Results,
        HasUntrustedText = _tool.HasUntrustedText,
    };

    private async ValueTask<(Refusal? Refusal, TArguments Arguments)> AdmitAsync(
        ToolCall call, GuardedCall guarded, CancellationTokenSource cancellation, CancellationToken cancellationToken)
    {
        if (await CheckAsync(guarded, _admitting, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return (refusal, default);
        }

        if (!Claims && _services.Evidence.IsFaulty)
        {
            guarded.Step = "evidence";
            return (new Refusal(new ToolOutcome.Unavailable(guarded.CallId), "the evidence cannot be written"), default);
        }

        if (!CallerClaims.AreText(call.Caller))
        {
            return (new Refusal(new ToolOutcome.Denied(guarded.CallId), "a claim of the caller has half of a surrogate pair"), default);
        }

        if (_binder.Bind(call, guarded, out var arguments, out var canonical) is { } invalid)
        {
            return (invalid, default);
        }

        if (Contract.Approval is not null)
        {
            guarded.Subject = new ApprovalSubject<TToolset, TArguments>(
                guarded, _tool, arguments, canonical, call, bound => _runner.PreviewAsync(guarded, bound, cancellation, cancellationToken));
        }

        return (await CheckAsync(guarded, _guards.Length, cancellationToken).ConfigureAwait(false), arguments);
    }

    // Asks the guards up to one, from the first that was not asked yet.
    private async ValueTask<Refusal?> CheckAsync(GuardedCall guarded, int end, CancellationToken cancellationToken)
    {
        for (; guarded.Passed < end; guarded.Passed++)
        {
            var guard = _guards[guarded.Passed];
            if (await guard.CheckAsync(guarded, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                guarded.Step = guard.Name;
                return refusal;
            }
        }

        return null;
    }

    private async ValueTask<Refusal?> ReevaluateAsync(GuardedCall guarded, CancellationToken cancellationToken)
    {
        foreach (var guard in _guards)
        {
            if (await guard.ReevaluateAsync(guarded, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                guarded.Step = guard.Name;
                return refusal;
            }
        }

        return null;
    }

    private async ValueTask<Refusal?> ClaimAsync(GuardedCall guarded, CancellationToken cancellationToken)
    {
        for (var i = 0; i < MaxClaims; i++)
        {
            var claim = new Claim
            {
                CallId = guarded.CallId,
                Tenant = guarded.Caller.Tenant,
                Actor = guarded.Caller.Actor,
                Task = guarded.Caller.Task,
                Toolset = Contract.Toolset,
                Tool = Contract.FullName,
                ContractHash = Contract.Hash,
                SideEffect = Contract.SideEffect,
                Fingerprint = guarded.Fingerprint,
                ArgumentsBesideKey = guarded.ArgumentsBesideKey,
                Retention = TimeSpan.FromHours(Contract.Idempotency.RetentionHours),
                Epoch = guarded.Epoch,
                Intent = EvidenceOf.Intent(guarded, _services.Time.GetUtcNow()),
            };
            foreach (var guard in _guards.AsSpan(_admitting))
            {
                claim = guard.Join(guarded, claim);
            }

            var answer = await _services.Store.ClaimAsync(claim, cancellationToken).ConfigureAwait(false);
            if (answer is ClaimResult.Claimed claimed)
            {
                guarded.FencingToken = claimed.FencingToken;
                if (claimed.MayRepeat is { } repeated)
                {
                    RefusalLog.MayRepeat(_services.Logger, Contract.FullName, guarded.CallId, repeated);
                }

                return null;
            }

            if (answer is not (ClaimResult.AuthorityChanged or ClaimResult.NotApproved))
            {
                return ClaimAnswers.ToRefusal(guarded, answer, _services.Time.GetUtcNow());
            }

            // Somebody granted, revoked, killed, revived or used the approval up since the guards looked: they look again.
            await _services.Authority.RenewAsync(cancellationToken).ConfigureAwait(false);
            if (await ReevaluateAsync(guarded, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }
        }

        return new Refusal(new ToolOutcome.Unavailable(guarded.CallId), "grants, kill switches or approvals changed at each claim");
    }

    private async ValueTask<ToolOutcome> SettleAsync(GuardedCall guarded, Ending ending)
    {
        var (outcome, attempt, reason) = EndingAnswers.OfClaimed(guarded, ending);
        var evidence = EvidenceOf.Outcome(guarded, outcome.Code, WithProgress(guarded, reason), ResultOf(ending), _services.Time.GetUtcNow());
        try
        {
            // Not the caller's token: what happened is recorded, whoever still waits for it.
            var settled = await _services.Store.SettleAsync(
                new Settlement(guarded.CallId, guarded.FencingToken, attempt, evidence), CancellationToken.None).ConfigureAwait(false);
            return settled == SettleResult.Settled ? outcome : NotRecorded(guarded, outcome);
        }
        catch (StoreUnavailableException)
        {
            return NotRecorded(guarded, outcome);
        }
    }

    // A result that is not durable is not given out: a repeat could not be answered with it.
    private ToolOutcome NotRecorded(GuardedCall guarded, ToolOutcome outcome) =>
        Contract.SideEffect == SideEffect.None || outcome is ToolOutcome.Failed { MayRetry: true } or ToolOutcome.Denied
            ? new ToolOutcome.Unavailable(guarded.CallId)
            : new ToolOutcome.Unknown(guarded.CallId);

    private async ValueTask<ToolOutcome> RecordReadAsync(GuardedCall guarded, Ending ending)
    {
        var (outcome, reason) = EndingAnswers.OfRead(guarded, ending);
        var taken = await _services.Evidence.EnqueueAsync(EvidenceOf.Read(guarded, outcome.Code, WithProgress(guarded, reason), ResultOf(ending), _services.Time.GetUtcNow())).ConfigureAwait(false);
        return taken ? outcome : new ToolOutcome.Unavailable(guarded.CallId);
    }

    // The evidence is of the whole result, as it is kept: what its caller got of it is in the reason.
    private static ReadOnlyMemory<byte>? ResultOf(Ending ending) => ending is Ending.Returned returned ? returned.Result : (ReadOnlyMemory<byte>?)null;

    private static string? WithProgress(GuardedCall guarded, string? reason) => guarded.LeakedInProgress is { } leak
        ? (reason is null ? "" : reason + ", ") + "progress held " + ResultDelivery.Reason(leak)
        : reason;

    private async ValueTask<ToolOutcome> RefuseAsync(GuardedCall guarded, Refusal refusal)
    {
        if (refusal.Outcome is not ToolOutcome.Completed)
        {
            _services.Telemetry.Refused(Contract, guarded.Step);
        }

        // A refusal stands whether or not it could be recorded.
        await _services.Evidence.EnqueueAsync(EvidenceOf.Refusal(guarded, refusal, _services.Time.GetUtcNow())).ConfigureAwait(false);
        RefusalLog.Refused(_services.Logger, Contract.FullName, guarded.CallId, guarded.Caller.Actor, guarded.Caller.Tenant, refusal.Outcome.Code, refusal.Reason);
        return refusal.Outcome;
    }
}

using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ToolContracts.Approvals;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;
using ToolContracts.Evidence;
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
    private readonly ToolGuard[] _admission;
    private readonly ToolGuard[] _afterBinding;
    private readonly string? _root;
    private readonly bool _isHidden;

    public ToolPipeline(GeneratedTool<TToolset, TArguments> tool, ToolsetRegistration<TToolset> toolset, PipelineServices services, bool isHidden)
        : base(tool.Contract)
    {
        (_tool, _services, _isHidden) = (tool, services, isHidden);
        HiddenCompensation = tool.CreateCompensation()?.CreatePipeline(toolset, services, isHidden: true);
        _runner = new ToolRunner<TToolset, TArguments>(tool, toolset, services);

        // Whatever has an effect may undo a call, and is then run once for it.
        var held = tool.Contract.Guards | (tool.Contract.SideEffect == SideEffect.None ? ToolGuards.None : ToolGuards.Idempotency);
        var guards = services.Guards.Where(guard => guard.Covers == ToolGuards.None || (guard.Covers & held) != 0)
            .OrderBy(static guard => guard.Stage).ToArray();
        _admission = [.. guards.Where(static guard => guard.Stage == GuardStage.Admission)];
        _afterBinding = [.. guards.Where(static guard => guard.Stage != GuardStage.Admission)];
        _root = services.Options.Roots.GetValueOrDefault(tool.Contract.Toolset);
    }

    // A tool without side effect, approval, key and budget claims nothing.
    private bool Claims =>
        Contract.SideEffect != SideEffect.None || (Contract.Guards & (ToolGuards.Idempotency | ToolGuards.Approval | ToolGuards.Budget)) != 0;

    public override ToolPipeline? HiddenCompensation { get; }

    public override string? CompensationTool => _tool.CompensationTool;

    public override ComposedCompensation Compose(Attempt attempt, Caller caller) =>
        new CompensationComposer<TToolset, TArguments>(_tool, _root).Compose(attempt, caller);

    public override CodeReconciler? FindReconciler(IServiceProvider services) => _tool.FindReconciler(services);

    public override async ValueTask<(ApprovalSubject? Subject, string? Reason)> PlanAgainAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        var caller = proposal.Content.Requester with { Claims = ReadClaims(proposal.Content.Claims) };
        var call = new ToolCall(Contract.FullName, proposal.RawArguments, caller) { Dialect = proposal.Dialect };
        var guarded = NewCall(call, undone: null);
        if (Contract.Approval is null || Bind(call, guarded, out var arguments, out var canonical) is not null
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
        List<ToolGuard> passed = [];
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);

        // Entered before kill switches are read: a switch set from here on cancels the call, one set before is seen.
        _services.Running.Enter(guarded, cancellation);
        try
        {
            var (refusal, arguments) = await AdmitAsync(call, guarded, passed, cancellation, cancellationToken).ConfigureAwait(false);
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
            return await RefuseAsync(guarded, new Refusal(new ToolOutcome.Unavailable(guarded.CallId), "store: " + exception.Message)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (guarded.FencingToken == 0 && cancellationToken.IsCancellationRequested)
        {
            return await RefuseAsync(guarded, new Refusal(new ToolOutcome.Failed(guarded.CallId, "cancelled", MayRetry: true), "the caller went away")).ConfigureAwait(false);
        }
        finally
        {
            _services.Running.Leave(guarded);
            foreach (var guard in passed)
            {
                guard.Release(guarded);
            }
        }
    }

    private GuardedCall NewCall(ToolCall call, UndoneCall? undone) => new(_services.CallIds.Next(), Contract, call.Caller)
    {
        FindReconciler = _tool.FindReconciler,
        Arguments = call.Arguments,
        Undoes = undone,
        Results = _services.Results,
        HasUntrustedText = _tool.HasUntrustedText,
    };

    private async ValueTask<(Refusal? Refusal, TArguments Arguments)> AdmitAsync(
        ToolCall call, GuardedCall guarded, List<ToolGuard> passed, CancellationTokenSource cancellation, CancellationToken cancellationToken)
    {
        if (await CheckAsync(_admission, guarded, passed, cancellationToken).ConfigureAwait(false) is { } refusal)
        {
            return (refusal, default);
        }

        if (!Claims && _services.Evidence.IsFaulty)
        {
            return (new Refusal(new ToolOutcome.Unavailable(guarded.CallId), "the evidence cannot be written"), default);
        }

        if (!CallerClaims.AreText(call.Caller))
        {
            return (new Refusal(new ToolOutcome.Denied(guarded.CallId), "a claim of the caller has half of a surrogate pair"), default);
        }

        if (Bind(call, guarded, out var arguments, out var canonical) is { } invalid)
        {
            return (invalid, default);
        }

        if (Contract.Approval is not null)
        {
            guarded.Subject = new ApprovalSubject<TToolset, TArguments>(
                guarded, _tool, arguments, canonical, call, bound => _runner.PreviewAsync(guarded, bound, cancellation, cancellationToken));
        }

        return (await CheckAsync(_afterBinding, guarded, passed, cancellationToken).ConfigureAwait(false), arguments);
    }

    private Refusal? Bind(ToolCall call, GuardedCall guarded, out TArguments arguments, out byte[] canonical)
    {
        arguments = default;
        canonical = [];
        if (Contract.InDialect(call.Dialect) is null)
        {
            // To whoever was shown the tools of that dialect this one is not there.
            return new Refusal(
                new ToolOutcome.Denied(guarded.CallId),
                $"the tool is not offered in {call.Dialect}: its build does not name it in ToolContractsProviders, or its schema cannot be said there (TOOL1016)");
        }

        if (call.Arguments.Length > Contract.Limits.MaxArgumentBytes)
        {
            return new Refusal(new ToolOutcome.Limited(guarded.CallId, "argument-bytes", RetryAfter: null), $"{call.Arguments.Length} bytes of arguments");
        }

        if (!Utf8.IsValid(call.Arguments.Span))
        {
            return Invalid(guarded, [new ArgumentFault("$", "encoding", "well-formed UTF-8")]);
        }

        var context = new BindContext(_root, Contract.Egress) { Dialect = call.Dialect };
        if (!_tool.TryBind(call.Arguments.Span, context, out arguments) || context.HasFaults)
        {
            return Invalid(guarded, context.Faults);
        }

        return Describe(guarded, in arguments, out canonical);
    }

    // Fingerprint, resources and key of bound arguments.
    private Refusal? Describe(GuardedCall guarded, in TArguments arguments, out byte[] canonical)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        _tool.WriteArguments(in arguments, new CanonicalWriter(buffer));
        guarded.Fingerprint = Digest.Of(buffer.WrittenSpan);

        // Who undoes a call names it: that is no plan made anew.
        guarded.ArgumentsBesideKey = guarded.Undoes is not null || Contract.SideEffect == SideEffect.None || Contract.Idempotency.Stance == IdempotencyStance.Natural
            ? null
            : KeylessArguments.DigestOf(buffer.WrittenSpan, _tool.KeyPaths);

        // Only a proposal shows them.
        canonical = Contract.Approval is null ? [] : buffer.WrittenSpan.ToArray();
        guarded.IsBound = true;
        guarded.Resources = _isHidden ? guarded.Undoes!.Resources : new string?[Contract.Permissions.Count];
        for (var i = 0; i < guarded.Resources.Length && !_isHidden; i++)
        {
            if (Contract.Permissions[i].Resource is null)
            {
                continue;
            }

            var resource = new ResourceWriter();
            _tool.WriteResource(i, in arguments, guarded.Caller, resource);
            if (resource.HasMissingValue)
            {
                return new Refusal(new ToolOutcome.Denied(guarded.CallId), $"the resource of {Contract.Permissions[i].Action} has no value");
            }

            guarded.Resources[i] = resource.ToString();
        }

        return Charge(guarded, in arguments) ?? ComposeKey(guarded, in arguments);
    }

    // A budget cannot be asked for an amount that is not there, is negative, or is beyond what is counted.
    private Refusal? Charge(GuardedCall guarded, in TArguments arguments)
    {
        if (Contract.Budgets.Count == 0)
        {
            return null;
        }

        List<BudgetCharge> charges = [];
        for (var i = 0; i < Contract.Budgets.Count; i++)
        {
            var unit = Contract.Budgets[i].Unit;
            var before = charges.FindIndex(charge => charge.Unit == unit);
            var sum = (before < 0 ? 0 : charges[before].Amount) + (_tool.ReadAmount(i, in arguments, guarded.Caller) is { } amount ? BudgetCharge.Round(amount) : null);
            if (sum is null or > BudgetCharge.LargestAmount)
            {
                return Invalid(guarded, [new ArgumentFault("$", "amount", $"an amount of {unit} from 0 to {BudgetCharge.LargestAmount}")]);
            }

            if (before >= 0)
            {
                charges.RemoveAt(before);
            }

            charges.Add(new BudgetCharge(unit, sum.Value));
        }

        guarded.Charges = charges;
        return null;
    }

    private Refusal? ComposeKey(GuardedCall guarded, in TArguments arguments)
    {
        if (guarded.Undoes is { } undone && (_isHidden || Contract.Idempotency.Stance != IdempotencyStance.Keyed))
        {
            guarded.Key = new OperationKey(guarded.Caller.Tenant, Contract.FullName, undone.Key);
            return null;
        }

        if (Contract.Idempotency.Stance != IdempotencyStance.Keyed)
        {
            return null;
        }

        var key = new KeyWriter();
        _tool.WriteKey(in arguments, guarded.Caller, key);
        if (key.HasMissingValue)
        {
            return Invalid(guarded, [new ArgumentFault("$", "key", $"a value for each part of the key {Contract.Idempotency.Key}")]);
        }

        guarded.Key = new OperationKey(guarded.Caller.Tenant, Contract.FullName, key.ToString());
        return null;
    }

    private static Dictionary<string, string> ReadClaims(ReadOnlyMemory<byte> canonical)
    {
        using var document = JsonDocument.Parse(canonical);
        return document.RootElement.EnumerateObject().Where(static claim => claim.Value.ValueKind == JsonValueKind.String)
            .ToDictionary(static claim => claim.Name, static claim => claim.Value.GetString()!, StringComparer.Ordinal);
    }

    private static Refusal Invalid(GuardedCall guarded, IReadOnlyList<ArgumentFault> faults) =>
        new(new ToolOutcome.Invalid(guarded.CallId, faults), string.Join(", ", faults.Select(static fault => fault.Code).Distinct().Order(StringComparer.Ordinal)));

    private static async ValueTask<Refusal?> CheckAsync(ToolGuard[] guards, GuardedCall guarded, List<ToolGuard> passed, CancellationToken cancellationToken)
    {
        foreach (var guard in guards)
        {
            if (await guard.CheckAsync(guarded, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
                return refusal;
            }

            passed.Add(guard);
        }

        return null;
    }

    private async ValueTask<Refusal?> ReevaluateAsync(GuardedCall guarded, CancellationToken cancellationToken)
    {
        foreach (var guard in _admission.Concat(_afterBinding))
        {
            if (await guard.ReevaluateAsync(guarded, cancellationToken).ConfigureAwait(false) is { } refusal)
            {
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
            foreach (var guard in _afterBinding)
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
        // A refusal stands whether or not it could be recorded.
        await _services.Evidence.EnqueueAsync(EvidenceOf.Refusal(guarded, refusal, _services.Time.GetUtcNow())).ConfigureAwait(false);
        RefusalLog.Refused(_services.Logger, Contract.FullName, guarded.CallId, guarded.Caller.Actor, guarded.Caller.Tenant, refusal.Outcome.Code, refusal.Reason);
        return refusal.Outcome;
    }
}

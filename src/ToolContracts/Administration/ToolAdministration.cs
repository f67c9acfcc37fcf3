using System.Text.Json;
using ToolContracts.Contracts;
using ToolContracts.Hosting;
using ToolContracts.Ledger;
using ToolContracts.Results;

namespace ToolContracts.Administration;

/// <summary>Writes to the store, then lets this host see at once what other hosts see at their next look.</summary>
internal sealed class ToolAdministration(ToolHost host) : IToolAdministration
{
    public ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.GrantAsync(grant, cancellationToken), cancellationToken);

    public ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.RevokeAsync(grantId, by, reason, cancellationToken), cancellationToken);

    public ValueTask<Attenuation> AttenuateAsync(NewAttenuation attenuation, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.AttenuateAsync(attenuation, cancellationToken), cancellationToken);

    public async ValueTask<AuthorityExplanation?> ExplainAsync(Caller caller, string tool, string? resource, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(tool);
        var tools = await host.ToolsAsync().ConfigureAwait(false);
        return tools.TryGetValue(tool, out var pipeline)
            ? await host.Explanations.ExplainAsync(caller, pipeline.Contract, resource, cancellationToken).ConfigureAwait(false)
            : null;
    }

    public async ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken)
    {
        var killed = await ChangeAsync(store => store.KillAsync(killSwitch, cancellationToken), cancellationToken).ConfigureAwait(false);
        host.Notices.Send(new ToolNotice.SwitchSet(killed));
        return killed;
    }

    public async ValueTask<bool> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken)
    {
        var result = await ChangeAsync(store => store.ReviveAsync(switchId, by, reason, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (result != ReviveResult.NotOn)
        {
            host.Notices.Send(result == ReviveResult.Revived ? new ToolNotice.SwitchLifted(switchId, by) : new ToolNotice.LiftAsked(switchId, by));
        }

        return result == ReviveResult.Revived;
    }

    public async ValueTask<IReadOnlyList<KillSwitch>> SwitchesAsync(CancellationToken cancellationToken) =>
        (await (await StoreAsync().ConfigureAwait(false)).ReadAuthorityAsync(cancellationToken).ConfigureAwait(false)).Switches;

    public async ValueTask<Incident> DeclareIncidentAsync(NewIncident incident, CancellationToken cancellationToken)
    {
        var declared = await ChangeAsync(store => store.DeclareAsync(incident, cancellationToken), cancellationToken).ConfigureAwait(false);
        host.Notices.Send(new ToolNotice.IncidentDeclared(declared));
        return declared;
    }

    public async ValueTask<EvidenceHold> HoldEvidenceAsync(string? tenant, string by, string reason, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).HoldAsync(tenant, by, reason, cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> ReleaseEvidenceAsync(long holdId, string by, string reason, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).ReleaseAsync(holdId, by, reason, cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<EvidenceHold>> HoldsAsync(CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).ReadHoldsAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> ForgetTenantAsync(string tenant, string by, string reason, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).ForgetTenantAsync(tenant, by, reason, cancellationToken).ConfigureAwait(false);

    public async ValueTask<Budget> SetBudgetAsync(NewBudget budget, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).SetBudgetAsync(budget, cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> RemoveBudgetAsync(long budgetId, string by, string reason, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).RemoveBudgetAsync(budgetId, by, reason, cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<BudgetReport>> BudgetsAsync(string tenant, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).ReadBudgetsAsync(tenant, cancellationToken).ConfigureAwait(false);

    public async ValueTask<ReconcileResult> ReconcileAsync(NewReconciliation reconciliation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reconciliation);
        var store = await StoreAsync().ConfigureAwait(false);
        if (reconciliation.Outcome is AttemptOutcome.Completed completed)
        {
            var ceiling = await CheckResultAsync(store, reconciliation.CallId, completed.Result, cancellationToken).ConfigureAwait(false);
            reconciliation = reconciliation with { Outcome = completed with { Classified = Mark(completed.Result, ceiling) } };
        }

        return await store.ReconcileAsync(reconciliation, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<int> ReconcileByCodeAsync(CancellationToken cancellationToken) => await host.ReconcileAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask<Attempt?> FindAttemptAsync(string callId, CancellationToken cancellationToken) =>
        await (await StoreAsync().ConfigureAwait(false)).ReadAttemptAsync(callId, cancellationToken).ConfigureAwait(false);

    public async ValueTask<IReadOnlyList<OpenAttempt>> OpenAttemptsAsync(CancellationToken cancellationToken)
    {
        return await (await StoreAsync().ConfigureAwait(false)).ReadOpenAttemptsAsync(cancellationToken).ConfigureAwait(false);
    }

    // What is replayed must be JSON of a size that the tool's callers expect, whoever wrote it.
    private async ValueTask<DataClass> CheckResultAsync(IToolStore store, string callId, ReadOnlyMemory<byte> result, CancellationToken cancellationToken)
    {
        try
        {
            using var _ = JsonDocument.Parse(result);
        }
        catch (JsonException exception)
        {
            throw new ArgumentException("The result is no JSON: " + exception.Message, nameof(result), exception);
        }

        var tools = await host.ToolsAsync().ConfigureAwait(false);
        if (await store.ReadAttemptAsync(callId, cancellationToken).ConfigureAwait(false) is not { } attempt
            || !tools.TryGetValue(attempt.Tool, out var pipeline))
        {
            // Whatever its tool was: nobody can say what may be shown of it.
            return DataClass.Confidential;
        }

        if (result.Length > pipeline.Contract.Limits.MaxResultBytes)
        {
            throw new ArgumentException($"The result has {result.Length} bytes, and those of {attempt.Tool} have at most {pipeline.Contract.Limits.MaxResultBytes}.", nameof(result));
        }

        return pipeline.Contract.ResultCeiling;
    }

    // A person marks nothing in a result, so all of it is what the ceiling lets out.
    private static byte[] Mark(ReadOnlyMemory<byte> result, DataClass ceiling) => ceiling is DataClass.Public or DataClass.Internal
        ? []
        : ClassifiedSpans.Write([ClassifiedSpan.Whole(result.Length, ceiling)]);

    private async ValueTask<IToolStore> StoreAsync()
    {
        await host.ToolsAsync().ConfigureAwait(false);
        return host.Shared.Store;
    }

    private async ValueTask<T> ChangeAsync<T>(Func<IToolStore, ValueTask<T>> change, CancellationToken cancellationToken)
    {
        var changed = await change(await StoreAsync().ConfigureAwait(false)).ConfigureAwait(false);
        try
        {
            await host.Shared.Authority.RenewAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException)
        {
            // The change is durable; this host sees it when the store is back, and refuses once its own state is too old.
        }

        return changed;
    }
}

using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>Writes to the store, then lets this host see at once what other hosts see at their next look.</summary>
internal sealed class ToolAdministration(ToolHost host) : IToolAdministration
{
    public ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.GrantAsync(grant, cancellationToken), cancellationToken);

    public ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.RevokeAsync(grantId, by, reason, cancellationToken), cancellationToken);

    public ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.KillAsync(killSwitch, cancellationToken), cancellationToken);

    public ValueTask<bool> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken) =>
        ChangeAsync(store => store.ReviveAsync(switchId, by, reason, cancellationToken), cancellationToken);

    public async ValueTask<IReadOnlyList<OpenAttempt>> OpenAttemptsAsync(CancellationToken cancellationToken)
    {
        await host.ToolsAsync().ConfigureAwait(false);
        return await host.Shared.Store.ReadOpenAttemptsAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<T> ChangeAsync<T>(Func<IToolStore, ValueTask<T>> change, CancellationToken cancellationToken)
    {
        await host.ToolsAsync().ConfigureAwait(false);
        var changed = await change(host.Shared.Store).ConfigureAwait(false);
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

using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <content>Grants and kill switches.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public async ValueTask<AuthorityState> ReadAuthorityAsync(CancellationToken cancellationToken)
    {
        _ = Queue;
        var known = Volatile.Read(ref _authority);
        var state = await _readers.RunAsync(
            session => known is not null && session.Epoch() == known.Epoch ? known : session.Authority(), cancellationToken).ConfigureAwait(false);
        Volatile.Write(ref _authority, state);
        return state;
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Grant>> ReadGrantsAsync(string tenant, string actor, CancellationToken cancellationToken)
    {
        _ = Queue;
        return await _readers.RunAsync(session => session.Grants(tenant, actor, _time.GetUtcNow()), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(grant);
        return await Queue.RunAsync(
            new WriteRequest<Grant>(session => AuthorityTransactions.Give(session, grant)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<bool>(session => AuthorityTransactions.Revoke(session, grantId, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(killSwitch);
        return await Queue.RunAsync(
            new WriteRequest<KillSwitch>(session => AuthorityTransactions.Kill(session, killSwitch)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<ReviveResult> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(by, reason);
        return await Queue.RunAsync(
            new WriteRequest<ReviveResult>(session => AuthorityTransactions.Revive(session, switchId, by, reason)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Incident> DeclareAsync(NewIncident incident, CancellationToken cancellationToken)
    {
        AuthorityTransactions.Check(incident);
        return await Queue.RunAsync(
            new WriteRequest<Incident>(session => AuthorityTransactions.Declare(session, incident)), cancellationToken).ConfigureAwait(false);
    }
}

using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <content>Attenuations, and tokens that are used once.</content>
public sealed partial class SqliteToolStore
{
    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Attenuation>> ReadAttenuationsAsync(string tenant, string actor, string task, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(task);
        _ = Queue;
        return await _readers.RunAsync(session => session.Attenuations(tenant, actor, task), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<Attenuation> AttenuateAsync(NewAttenuation attenuation, CancellationToken cancellationToken)
    {
        AttenuationTransactions.Check(attenuation);
        var copy = attenuation with { Actions = [.. attenuation.Actions] };
        return await Queue.RunAsync(
            new WriteRequest<Attenuation>(session => AttenuationTransactions.Attenuate(session, copy)), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> TryUseTokenAsync(Digest token, DateTimeOffset until, CancellationToken cancellationToken) =>
        await Queue.RunAsync(new WriteRequest<bool>(session => session.Tokens.TryUse(token, until)), cancellationToken).ConfigureAwait(false);
}

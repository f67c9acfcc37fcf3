using System.Collections.Concurrent;
using ToolContracts.Hosting;
using ToolContracts.Ledger;

namespace ToolContracts.Authority;

/// <summary>
/// Knows kill switches and grants as of a recent epoch, and cancels running calls that a new switch covers. A state that could not be
/// renewed for <see cref="StaleAfter"/> is no state: calls are then refused.
/// </summary>
internal sealed class AuthorityMonitor(IToolStore store, RunningCalls running, ToolContractsOptions options, TimeProvider time) : IAsyncDisposable
{
    /// <summary>The staleness bound of the kill switch (CONTROLS K3).</summary>
    public static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(5);

    private const int MaxCachedActors = 10_000;

    private readonly ConcurrentDictionary<(string Tenant, string Actor), (long Epoch, IReadOnlyList<Grant> Grants)> _grants = new();
    private readonly ConcurrentDictionary<(string Tenant, string Actor, string Task), (long Epoch, IReadOnlyList<Attenuation> Attenuations)> _attenuations = new();
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private volatile Observed? _observed;
    private Task _polling = Task.CompletedTask;

    /// <summary>How old the state is; null before it was read.</summary>
    public TimeSpan? Age => _observed is { } observed ? time.GetElapsedTime(observed.At) : null;

    /// <summary>Reads the state for the first time and looks for changes from then on.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await RenewAsync(cancellationToken).ConfigureAwait(false);
        _polling = PollAsync();
    }

    /// <summary>The state, at most <see cref="StaleAfter"/> old.</summary>
    /// <exception cref="StoreUnavailableException">It is older and cannot be renewed.</exception>
    public ValueTask<AuthorityState> CurrentAsync(CancellationToken cancellationToken)
    {
        var observed = _observed;
        return observed is not null && time.GetElapsedTime(observed.At) <= options.AuthorityPolling
            ? new ValueTask<AuthorityState>(observed.State)
            : new ValueTask<AuthorityState>(RenewOrKeepAsync(cancellationToken));
    }

    /// <summary>Reads the state now.</summary>
    public async Task<AuthorityState> RenewAsync(CancellationToken cancellationToken)
    {
        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The age of a state counts from before it was read: what changed meanwhile may be missing in it.
            var at = time.GetTimestamp();
            var state = await store.ReadAuthorityAsync(cancellationToken).ConfigureAwait(false);
            var isNew = _observed is not { } before || before.State.Epoch != state.Epoch;
            _observed = new Observed(state, at);
            if (isNew)
            {
                running.CancelCovered(state.Switches);
            }

            return state;
        }
        finally
        {
            _reading.Release();
        }
    }

    /// <summary>What an actor may do in a task, as of an epoch.</summary>
    public async ValueTask<ActorAuthority> ActorAsync(string tenant, string actor, string? task, long epoch, CancellationToken cancellationToken) => new(
        actor,
        task,
        await GrantsAsync(tenant, actor, epoch, cancellationToken).ConfigureAwait(false),
        task is null ? [] : await AttenuationsAsync(tenant, actor, task, epoch, cancellationToken).ConfigureAwait(false));

    /// <summary>The grants of an actor in an epoch.</summary>
    public async ValueTask<IReadOnlyList<Grant>> GrantsAsync(string tenant, string actor, long epoch, CancellationToken cancellationToken)
    {
        if (_grants.TryGetValue((tenant, actor), out var cached) && cached.Epoch == epoch)
        {
            return cached.Grants;
        }

        // Read after the epoch was: they may be newer than it, never older. A claim compares the epoch again.
        var grants = await store.ReadGrantsAsync(tenant, actor, cancellationToken).ConfigureAwait(false);
        if (_grants.Count >= MaxCachedActors)
        {
            _grants.Clear();
        }

        _grants[(tenant, actor)] = (epoch, grants);
        return grants;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _polling.ConfigureAwait(false);
        _stopping.Dispose();
        _reading.Dispose();
    }

    private async ValueTask<IReadOnlyList<Attenuation>> AttenuationsAsync(
        string tenant, string actor, string task, long epoch, CancellationToken cancellationToken)
    {
        if (_attenuations.TryGetValue((tenant, actor, task), out var cached) && cached.Epoch == epoch)
        {
            return cached.Attenuations;
        }

        var attenuations = await store.ReadAttenuationsAsync(tenant, actor, task, cancellationToken).ConfigureAwait(false);
        if (_attenuations.Count >= MaxCachedActors)
        {
            _attenuations.Clear();
        }

        _attenuations[(tenant, actor, task)] = (epoch, attenuations);
        return attenuations;
    }

    private async Task<AuthorityState> RenewOrKeepAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await RenewAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StoreUnavailableException) when (_observed is { } observed && time.GetElapsedTime(observed.At) <= StaleAfter)
        {
            return observed.State;
        }
    }

    private async Task PollAsync()
    {
        using var timer = new PeriodicTimer(options.AuthorityPolling, time);
        try
        {
            while (await timer.WaitForNextTickAsync(_stopping.Token).ConfigureAwait(false))
            {
                try
                {
                    await RenewAsync(_stopping.Token).ConfigureAwait(false);
                }
                catch (StoreUnavailableException)
                {
                    // The state ages, and CurrentAsync refuses once it is too old.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private sealed record Observed(AuthorityState State, long At);
}

using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>What operators do: grant, revoke, stop and revive. Each act is recorded with who did it and why, and counts at once on every host of the store.</summary>
/// <remarks>Where the store is out of reach, each throws <see cref="StoreUnavailableException"/> and nothing is changed.</remarks>
public interface IToolAdministration
{
    /// <summary>Gives a grant.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The grant with its identity.</returns>
    ValueTask<Grant> GrantAsync(NewGrant grant, CancellationToken cancellationToken = default);

    /// <summary>Takes a grant back.</summary>
    /// <param name="grantId">Its identity.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there is no such grant any more.</returns>
    ValueTask<bool> RevokeAsync(long grantId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Sets a kill switch: no effect that it covers begins from then on, and running calls that it covers are cancelled.</summary>
    /// <param name="killSwitch">The switch.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The switch with its identity.</returns>
    ValueTask<KillSwitch> KillAsync(NewKillSwitch killSwitch, CancellationToken cancellationToken = default);

    /// <summary>Lifts a kill switch.</summary>
    /// <param name="switchId">Its identity.</param>
    /// <param name="by">Who lifts it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>False where there is no such switch any more.</returns>
    ValueTask<bool> ReviveAsync(long switchId, string by, string reason, CancellationToken cancellationToken = default);

    /// <summary>Lists the attempts whose outcome is not known yet: those that run, and those of which nobody knows how they ended.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The attempts, oldest first.</returns>
    ValueTask<IReadOnlyList<OpenAttempt>> OpenAttemptsAsync(CancellationToken cancellationToken = default);
}

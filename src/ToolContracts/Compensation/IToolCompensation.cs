using ToolContracts.Ledger;

namespace ToolContracts.Compensation;

/// <summary>Undoes calls by the compensation that their contracts name. For hosts and operators; no model sees it.</summary>
public interface IToolCompensation
{
    /// <summary>
    /// Runs the compensation of a call that completed, as a call of its own: with the grants of who undoes it, its approval, budget, key and
    /// evidence; then the call counts as undone, and a repetition of it is told so. Called again, it runs nothing a second time: it finishes what is left.
    /// </summary>
    /// <param name="callId">Identity of the call to be undone.</param>
    /// <param name="caller">Who undoes it; of the tenant of the call.</param>
    /// <param name="reason">Why; not empty, at most 1024 characters. It goes into the evidence as it is.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Whether the call is undone now.</returns>
    /// <exception cref="StoreUnavailableException">The store is out of reach. Whether the compensation ran is in it: call again.</exception>
    ValueTask<CompensationResult> CompensateAsync(string callId, Caller caller, string reason, CancellationToken cancellationToken = default);
}

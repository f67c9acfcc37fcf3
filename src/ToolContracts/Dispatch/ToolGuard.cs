using ToolContracts.Contracts;
using ToolContracts.Ledger;

namespace ToolContracts.Dispatch;

/// <summary>
/// One guard of the host. A guard says no by a <see cref="Refusal"/> and never by an exception; the dispatcher takes an exception of the store
/// for a no too. What must hold at the instant of the effect goes into the claim, not into a check.
/// </summary>
internal abstract class ToolGuard
{
    /// <summary>What it is called in counters, from its type: <c>kill-switch</c>.</summary>
    public string Name => field ??= NameOf(GetType().Name);

    /// <summary>The part of a contract that it holds; <see cref="ToolGuards.None"/> where it stands before every tool.</summary>
    public abstract ToolGuards Covers { get; }

    /// <summary>When it looks at a call.</summary>
    public abstract GuardStage Stage { get; }

    /// <summary>Looks at a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">The caller's wish to stop waiting.</param>
    /// <returns>A refusal, or null where the call may go on.</returns>
    public abstract ValueTask<Refusal?> CheckAsync(GuardedCall call, CancellationToken cancellationToken);

    /// <summary>
    /// Looks again at a call whose claim met a change: of grants or kill switches, or of its approval. What a check took is still taken.
    /// </summary>
    /// <param name="call">The call.</param>
    /// <param name="cancellationToken">The caller's wish to stop waiting.</param>
    /// <returns>A refusal, or null where the call may go on.</returns>
    public virtual ValueTask<Refusal?> ReevaluateAsync(GuardedCall call, CancellationToken cancellationToken) =>
        Stage is GuardStage.Admission or GuardStage.Authorization ? CheckAsync(call, cancellationToken) : default;

    /// <summary>Adds to the claim what must hold in its transaction.</summary>
    /// <param name="call">The call.</param>
    /// <param name="claim">The claim so far.</param>
    /// <returns>The claim.</returns>
    public virtual Claim Join(GuardedCall call, Claim claim) => claim;

    /// <summary>Gives back what a check took. Called once for each call whose check passed, whatever became of it.</summary>
    /// <param name="call">The call.</param>
    public virtual void Release(GuardedCall call)
    {
    }

    private static string NameOf(string type) =>
        string.Concat(type.Replace("Guard", "", StringComparison.Ordinal).Select(static (c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}

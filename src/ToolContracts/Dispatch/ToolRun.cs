using ToolContracts.Guards.Egress;

namespace ToolContracts.Dispatch;

/// <summary>
/// One run of a tool's method or Preview. It follows the flow of execution, so code that a tool begins is known as that tool's, also after the
/// run has ended; nothing that a model sends can name another.
/// </summary>
/// <param name="call">The call.</param>
/// <param name="mayChange">Whether the run may do more than read: not where the tool has no side effect, and not in a Preview.</param>
/// <param name="egress">Holds its requests to the contract.</param>
/// <param name="cancellation">Ends the call.</param>
internal sealed class ToolRun(GuardedCall call, bool mayChange, EgressGuard egress, CancellationToken cancellation) : IDisposable
{
    private static readonly AsyncLocal<ToolRun?> Flow = new();

    private readonly Lock _lock = new();
    private CancellationTokenSource? _requests;
    private bool _hasEnded;

    /// <summary>The run in whose flow this code stands; null: none, it is the host's.</summary>
    public static ToolRun? Current => Flow.Value;

    /// <summary>The call.</summary>
    public GuardedCall Call { get; } = call;

    /// <summary>Whether the run may do more than read.</summary>
    public bool MayChange { get; } = mayChange;

    /// <summary>Holds its requests to the contract.</summary>
    public EgressGuard Egress { get; } = egress;

    /// <summary>Says that what follows in this flow is the host's: its store and approvers, while a tool waits for another one, are not the tool's code.</summary>
    public static void Leave() => Flow.Value = null;

    /// <summary>Says that what follows in this flow is this run's.</summary>
    public void Enter() => Flow.Value = this;

    /// <summary>Lets a request be part of the run.</summary>
    /// <param name="ends">Cancelled when the run ends, so that a request does not outlive it.</param>
    /// <returns>False where the run has ended.</returns>
    public bool TryJoin(out CancellationToken ends)
    {
        lock (_lock)
        {
            ends = _hasEnded ? default : (_requests ??= CancellationTokenSource.CreateLinkedTokenSource(cancellation)).Token;
            return !_hasEnded;
        }
    }

    /// <summary>Ends the run and the requests that are still under way.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _hasEnded = true;
        }

        // Outside of the lock: what is cancelled may ask again.
        _requests?.Cancel();
        _requests?.Dispose();
    }
}

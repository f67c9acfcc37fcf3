namespace ToolContracts.Dispatch;

/// <summary>
/// Ends the calls of one tool whose time is over. All have the same time, so whoever began first ends first, and one timer is enough: it is set for
/// the first, and looks again where that one ended by itself.
/// </summary>
/// <param name="timeout">How long a call may take.</param>
/// <param name="time">The clock.</param>
internal sealed class CallDeadlines(TimeSpan timeout, TimeProvider time)
{
    /// <summary>
    /// Cancels a <see cref="CancellationTokenSource"/>, on no thread of the host or of the caller: a tool's own callbacks run at its cancellation, and
    /// may block or throw.
    /// </summary>
    public static readonly Action<object?> Cancel = static source => _ = ((CancellationTokenSource)source!).CancelAsync();

    private readonly Lock _lock = new();
    private readonly LinkedList<CallDeadline> _waiting = new();
    private readonly long _ticks = (long)(timeout.TotalSeconds * time.TimestampFrequency);

    // It has no thread and no handle while it is not set, and the host outlives its calls: nobody needs to dispose of it.
    private ITimer? _timer;
    private bool _isSet;

    /// <summary>Begins a call's time.</summary>
    /// <param name="call">Cancelled when it is over.</param>
    /// <returns>Its place, for <see cref="End"/>.</returns>
    public LinkedListNode<CallDeadline> Begin(CancellationTokenSource call)
    {
        lock (_lock)
        {
            var place = _waiting.AddLast(new CallDeadline(call, time.GetTimestamp() + _ticks));
            if (!_isSet)
            {
                Set(timeout);
            }

            return place;
        }
    }

    /// <summary>Ends a call's time.</summary>
    /// <param name="place">Its place.</param>
    public void End(LinkedListNode<CallDeadline> place)
    {
        lock (_lock)
        {
            if (place.List is not null)
            {
                _waiting.Remove(place);
            }
        }
    }

    private void Look()
    {
        List<CallDeadline> over = [];
        lock (_lock)
        {
            _isSet = false;
            var now = time.GetTimestamp();
            while (_waiting.First is { } first && first.Value.Due <= now)
            {
                over.Add(first.Value);
                _waiting.RemoveFirst();
            }

            if (_waiting.First is { } next)
            {
                // Rounded up: a timer that fires before the instant would look in vain.
                Set(TimeSpan.FromMilliseconds(Math.Ceiling(time.GetElapsedTime(now, next.Value.Due).TotalMilliseconds)));
            }
        }

        foreach (var deadline in over)
        {
            deadline.Pass();
        }
    }

    // Called under the lock.
    private void Set(TimeSpan due)
    {
        _isSet = true;
        (_timer ??= Create()).Change(due, Timeout.InfiniteTimeSpan);
    }

    private ITimer Create()
    {
        // Not the flow of the call that happens to be the first.
        AsyncFlowControl? suppressed = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        try
        {
            return time.CreateTimer(static deadlines => ((CallDeadlines)deadlines!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            suppressed?.Undo();
        }
    }
}

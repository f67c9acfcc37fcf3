namespace ToolContracts.Guards.Rate;

/// <summary>
/// Lets at most so many calls begin within any window of time, exactly: it remembers when each of them began. A bucket that refills would let
/// almost twice as many begin around its edge, and could not say when to come back to the tick.
/// </summary>
/// <param name="limit">Calls in a window; at least 1.</param>
internal sealed class CallWindow(int limit)
{
    private const int FirstSize = 16;

    private readonly Lock _lock = new();
    private long[] _begun = new long[Math.Min(limit, FirstSize)];
    private int _oldest;
    private int _count;

    /// <summary>Takes a place.</summary>
    /// <param name="now">The time, in ticks that never go back.</param>
    /// <param name="window">Length of the window, in the same ticks.</param>
    /// <param name="wait">Ticks until a place is free; 0 where one was taken.</param>
    /// <returns>Whether one was taken.</returns>
    public bool TryTake(long now, long window, out long wait)
    {
        lock (_lock)
        {
            Forget(now - window);
            if (_count == limit)
            {
                wait = _begun[_oldest] + window - now;
                return false;
            }

            if (_count == _begun.Length)
            {
                Grow();
            }

            _begun[(_oldest + _count++) % _begun.Length] = now;
            wait = 0;
            return true;
        }
    }

    /// <summary>Whether no call began within the window, so that it can be forgotten.</summary>
    public bool IsIdle(long now, long window)
    {
        lock (_lock)
        {
            Forget(now - window);
            return _count == 0;
        }
    }

    private void Forget(long until)
    {
        while (_count > 0 && _begun[_oldest] <= until)
        {
            _oldest = (_oldest + 1) % _begun.Length;
            _count--;
        }
    }

    private void Grow()
    {
        var larger = new long[(int)Math.Min(limit, _begun.Length * 2L)];
        for (var i = 0; i < _count; i++)
        {
            larger[i] = _begun[(_oldest + i) % _begun.Length];
        }

        (_begun, _oldest) = (larger, 0);
    }
}

using System.Collections.Concurrent;

namespace ToolContracts.Dispatch;

/// <summary>Objects that calls take and give back, so that each call does not make its own. Who keeps one in use does not give it back.</summary>
/// <typeparam name="T">What is kept.</typeparam>
/// <param name="make">Makes one where none is there.</param>
internal sealed class Spares<T>(Func<T> make)
    where T : class
{
    private static readonly int Most = 2 * Environment.ProcessorCount;

    private readonly ConcurrentQueue<T> _others = new();
    private T? _first;
    private int _count;

    /// <summary>Takes one; it is the caller's alone.</summary>
    public T Take()
    {
        if (Interlocked.Exchange(ref _first, null) is { } first)
        {
            return first;
        }

        if (_others.TryDequeue(out var other))
        {
            Interlocked.Decrement(ref _count);
            return other;
        }

        return make();
    }

    /// <summary>Gives one back, as new.</summary>
    public void GiveBack(T spare)
    {
        if (Interlocked.CompareExchange(ref _first, spare, null) is null)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) <= Most)
        {
            _others.Enqueue(spare);
        }
        else
        {
            Interlocked.Decrement(ref _count);
        }
    }
}

using System.Diagnostics;

namespace ToolContracts.Benchmarks.Ratios;

/// <summary>One of several ways to do the same.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Call">Does it once.</param>
internal sealed record Contestant(string Name, Func<ReadOnlyMemory<byte>> Call);

/// <summary>What one way costs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Nanoseconds">Of one call: the median of the rounds.</param>
/// <param name="Ratio">To the first of its group: the median of the rounds' ratios, each of one round.</param>
/// <param name="Bytes">Allocated by one call on its thread.</param>
internal sealed record Cost(string Name, double Nanoseconds, double Ratio, double Bytes);

/// <summary>Measures several ways to do the same in turn, so that what slows the machine slows all of them.</summary>
internal static class Measurement
{
    private const int Rounds = 61;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private const double BatchNanoseconds = 2_000_000;

    /// <summary>Measures a group. The first is what the others are compared with.</summary>
    public static IReadOnlyList<Cost> Of(IReadOnlyList<Contestant> contestants, Action? betweenBatches = null)
    {
        var counts = contestants.Select(one => Calibrate(one, betweenBatches)).ToArray();
        var times = contestants.Select(static _ => new double[Rounds]).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                // Each begins as often as any other: what runs first after a pause pays for it.
                var index = (i + round) % contestants.Count;
                betweenBatches?.Invoke();
                times[index][round] = Batch(contestants[index].Call, counts[index]);
            }
        }

        return [.. contestants.Select((one, index) => new Cost(
            one.Name,
            Median(times[index]),
            Median(times[index].Zip(times[0], static (time, first) => time / first)),
            Bytes(one.Call, counts[index], betweenBatches)))];
    }

    private static int Calibrate(Contestant one, Action? betweenBatches)
    {
        // Twice: the code of the last tier is compiled in the background, and used from the next calls on.
        for (var i = 0; i < 2; i++)
        {
            betweenBatches?.Invoke();
            for (var clock = Stopwatch.StartNew(); clock.Elapsed < WarmUp;)
            {
                Batch(one.Call, 50);
                betweenBatches?.Invoke();
            }
        }

        return Math.Max(8, (int)(BatchNanoseconds / Batch(one.Call, 200)));
    }

    private static double Batch(Func<ReadOnlyMemory<byte>> call, int count)
    {
        var begun = ThreadClock.Now();
        for (var i = 0; i < count; i++)
        {
            call();
        }

        return (double)(ThreadClock.Now() - begun) / count;
    }

    private static double Bytes(Func<ReadOnlyMemory<byte>> call, int count, Action? betweenBatches)
    {
        betweenBatches?.Invoke();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < count; i++)
        {
            call();
        }

        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / count;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}

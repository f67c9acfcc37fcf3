using System.Diagnostics;

namespace ToolContracts.Benchmarks.Peers;

/// <summary>The machine's clock, moved on by hand.</summary>
public sealed class SteppedTime : TimeProvider
{
    private long _ahead;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _ahead));

    public override long GetTimestamp() => base.GetTimestamp() + (long)(TimeSpan.FromTicks(Interlocked.Read(ref _ahead)).TotalSeconds * Stopwatch.Frequency);

    public void Step(TimeSpan time) => Interlocked.Add(ref _ahead, time.Ticks);
}

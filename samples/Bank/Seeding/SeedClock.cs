namespace Bank.Seeding;

/// <summary>The clock of the sample: while the data is made it stands in the past and is moved on, so that the pages show some history; then it is the system's.</summary>
internal sealed class SeedClock : TimeProvider
{
    private long _behindTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - TimeSpan.FromTicks(Interlocked.Read(ref _behindTicks));

    /// <summary>Sets how far behind the system's clock it is; it only ever catches up.</summary>
    public void SetBehind(TimeSpan behind) => Interlocked.Exchange(ref _behindTicks, behind.Ticks);
}

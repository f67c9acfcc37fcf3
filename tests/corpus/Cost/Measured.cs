namespace ToolContracts.Corpus.Cost;

/// <summary>What a piece of work took, over all threads of this process.</summary>
/// <param name="Processor">Processor time.</param>
/// <param name="Bytes">Bytes allocated.</param>
public readonly record struct Measured(TimeSpan Processor, long Bytes)
{
    /// <summary>Measures one run.</summary>
    public static async Task<Measured> OfAsync(Func<Task> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        GC.Collect();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var before = Environment.CpuUsage.TotalTime;
        await work();
        return new Measured(Environment.CpuUsage.TotalTime - before, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    /// <summary>What this took more than something else.</summary>
    public Measured Over(Measured other) => new(Processor - other.Processor, Bytes - other.Bytes);
}

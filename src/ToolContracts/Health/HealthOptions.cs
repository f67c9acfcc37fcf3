namespace ToolContracts.Health;

/// <summary>When the health check says that something is amiss.</summary>
public sealed class HealthOptions
{
    /// <summary>
    /// Room on the store's volume below which the host is degraded, in bytes, from 0: 256 MiB, some 100,000 calls with their evidence. A volume that
    /// is full is unhealthy whatever this says, since nothing can be written then.
    /// </summary>
    public long LowestFreeBytes { get; set; } = 256L << 20;

    /// <summary>How many calls of unknown end are bearable, from 0: one is one too many.</summary>
    public int MostUnknown { get; set; }

    /// <summary>What is wrong with the options; empty where nothing is.</summary>
    internal IEnumerable<string> Problems()
    {
        if (LowestFreeBytes < 0)
        {
            yield return $"Health.{nameof(LowestFreeBytes)} is {LowestFreeBytes}. Set it from 0.";
        }

        if (MostUnknown < 0)
        {
            yield return $"Health.{nameof(MostUnknown)} is {MostUnknown}. Set it from 0.";
        }
    }
}

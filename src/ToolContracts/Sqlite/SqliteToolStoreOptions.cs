namespace ToolContracts.Sqlite;

/// <summary>Where the SQLite store lies, and how long it may take.</summary>
public sealed record SqliteToolStoreOptions
{
    /// <summary>The database file. Beside it come <c>-wal</c> and <c>-shm</c> of SQLite, and a folder <c>-hosts</c> with a lock for each running host.</summary>
    public required string Path { get; init; }

    /// <summary>The folder of the evidence keys; null: the path with <c>-keys</c>. It belongs on another volume, and never into a backup of the database.</summary>
    public string? KeyFolder { get; init; }

    /// <summary>How long one operation may take before it is refused. At least 100 ms.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a checkpoint of the evidence is signed at most.</summary>
    public TimeSpan CheckpointInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Size beyond which the database must not grow, in bytes; null: as the disk allows. Calls are refused once it is reached.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>Writes that may wait at once; more are refused.</summary>
    public int MaxQueuedWrites { get; init; } = 4096;

    internal string FullPath => System.IO.Path.GetFullPath(Path);

    internal string EffectiveKeyFolder => System.IO.Path.GetFullPath(KeyFolder ?? Path + "-keys");

    internal string HostFolder => FullPath + "-hosts";

    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(Path);
        ArgumentOutOfRangeException.ThrowIfLessThan(Deadline, TimeSpan.FromMilliseconds(100));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Deadline, TimeSpan.FromHours(1));
        ArgumentOutOfRangeException.ThrowIfLessThan(CheckpointInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxBytes ?? long.MaxValue, 1 << 15);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxQueuedWrites, 1);
    }
}

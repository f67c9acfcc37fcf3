using ToolContracts.Ledger;

namespace ToolContracts.Sqlite;

/// <summary>
/// Tells which hosts live: each holds a lock on a file of its own, which the kernel releases when the process ends, however it ends. Names are
/// never used twice, so a file that is missing or free is of a host that is gone.
/// </summary>
internal sealed class HostFolder : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _own;

    private HostFolder(string folder, string instance, FileStream own)
    {
        _folder = folder;
        Instance = instance;
        _own = own;
    }

    /// <summary>Name of this host's instance.</summary>
    internal string Instance { get; }

    /// <summary>Announces this host.</summary>
    internal static HostFolder Enter(string folder)
    {
        Directory.CreateDirectory(folder);
        for (var attempt = 0; attempt < 8; attempt++)
        {
            if (TryEnter(folder) is { } host)
            {
                return host;
            }
        }

        throw new StoreUnusableException($"No host file can be kept in '{folder}': something removes or locks it. Find out what, and start again.");
    }

    /// <summary>Tells whether a host lives.</summary>
    internal bool IsAlive(string instance)
    {
        if (instance == Instance)
        {
            return true;
        }

        var path = PathOf(_folder, instance);
        return File.Exists(path) && IsLocked(path);
    }

    /// <summary>The hosts of a folder that live, for one who is none of them. Changes nothing.</summary>
    internal static IReadOnlyList<string> Alive(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.lock").Where(static path => IsLocked(path)).Select(static path => Path.GetFileNameWithoutExtension(path)!)]
        : [];

    /// <summary>Removes what dead hosts left.</summary>
    internal void Sweep()
    {
        foreach (var path in Directory.EnumerateFiles(_folder, "*.lock"))
        {
            if (path != PathOf(_folder, Instance))
            {
                IsLocked(path, remove: true);
            }
        }
    }

    public void Dispose()
    {
        File.Delete(PathOf(_folder, Instance));
        _own.Dispose();
    }

    // Null where a host that sweeps at this moment took the file between its making and its locking.
    private static HostFolder? TryEnter(string folder)
    {
        var instance = Guid.NewGuid().ToString("n");
        var path = PathOf(folder, instance);
        FileStream own;
        try
        {
            own = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }

        if (!File.Exists(path))
        {
            own.Dispose();
            return null;
        }

        // On some network file systems locks do nothing, which would make every living host look dead.
        if (!IsLocked(path))
        {
            own.Dispose();
            throw new StoreUnusableException(
                $"File locks do not hold in '{folder}'. Place the database on a local volume, where locks work, and start again.");
        }

        return new HostFolder(folder, instance, own);
    }

    private static string PathOf(string folder, string instance) => Path.Combine(folder, instance + ".lock");

    private static bool IsLocked(string path, bool remove = false)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            if (remove)
            {
                // While we hold the lock: whoever made the file and has not locked it yet finds it gone.
                File.Delete(path);
            }

            return false;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In doubt it lives: its calls are InProgress, and nothing runs twice.
            return true;
        }
    }
}

using ToolContracts.Contracts;

namespace ToolContracts.Hosting.Pinning;

/// <summary>Compares the toolsets of a host with a lock file, for a host that shows the difference instead of refusing to start with it.</summary>
public static class ContractLock
{
    /// <summary>Compares.</summary>
    /// <param name="path">A <c>toolcontracts.lock.json</c>; relative paths start at the working folder.</param>
    /// <param name="toolsets">The toolsets, whose hashes the host has checked.</param>
    /// <returns>The differences in the order of the toolsets; empty where there is none. A file that cannot be read is one.</returns>
    public static IReadOnlyList<ContractDifference> Compare(string path, IReadOnlyCollection<ToolsetContract> toolsets)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(toolsets);
        return [.. Pins.Differences([Path.GetFullPath(path)], toolsets)];
    }
}

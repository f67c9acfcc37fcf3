namespace ToolContracts.Cli.Diagnosing;

/// <summary>Whether a store lies where locks hold: which host lives, and SQLite's own order of writers, are file locks.</summary>
internal static class VolumeFindings
{
    // Those of which statfs tells a name that .NET does not count as a network: a virtual machine's share, and file systems that a program makes.
    private static readonly string[] Shares = ["9p", "v9fs", "fuse", "virtiofs", "vboxsf", "prl_fs", "vmhgfs"];

    public static IEnumerable<Finding> Of(string database)
    {
        var volume = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(database)! : Path.GetDirectoryName(database)!);
        return Of(database, volume.DriveType, volume.DriveFormat);
    }

    internal static IEnumerable<Finding> Of(string database, DriveType type, string format)
    {
        if (type == DriveType.Network || Shares.Contains(format, StringComparer.OrdinalIgnoreCase))
        {
            yield return new Finding(
                FindingIds.NetworkVolume, FindingSeverity.Error,
                $"It lies on a file system of another machine ({format}), where file locks may not hold: a host that lives can look dead, and two writers can be at work at once.",
                database, "Move it to a local volume.");
        }
    }
}

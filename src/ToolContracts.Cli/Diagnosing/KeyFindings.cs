using System.Runtime.Versioning;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>Who can read or replace the keys of the evidence, and the database itself.</summary>
internal static class KeyFindings
{
    private static readonly string[] Secrets = [".key", "-signing.pem"];

    public static IEnumerable<Finding> Of(SqliteToolStoreOptions options)
    {
        var folder = options.EffectiveKeyFolder;
        if (!Directory.Exists(folder))
        {
            return
            [
                new Finding(
                    FindingIds.KeysMissing, FindingSeverity.Warning, "There is no folder of keys, without which no host opens a store that has a log.", folder,
                    "Name the folder with --keys, or restore it."),
            ];
        }

        List<Finding> found = [];
        var store = Path.GetDirectoryName(options.FullPath)!;
        if (IsIn(folder, store))
        {
            found.Add(new Finding(
                FindingIds.KeysBesideStore, FindingSeverity.Warning, $"The keys lie in the folder of the database ({store}): a copy or a backup of it takes them along, and whoever has both can sign another log.",
                folder, "Move them to another volume, and name it in options.KeyFolder."));
        }

        if (!OperatingSystem.IsWindows())
        {
            found.AddRange(Rights(folder));
        }

        return found;
    }

    [UnsupportedOSPlatform("windows")]
    private static IEnumerable<Finding> Rights(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static file => Secrets.Any(end => file.EndsWith(end, StringComparison.Ordinal)) && UnixRights.AreReadableByOthers(file))
            .Select(static file => new Finding(
                FindingIds.KeysReadable, FindingSeverity.Error, "Its group or others may read this key: they can sign a log, or tell the values behind its names.", file,
                "Take the right away (chmod 600), and take the key for known to those who had it.")),
        .. Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Prepend(folder).Order(StringComparer.Ordinal)
            .Where(static path => UnixRights.AreWritableByOthers(path))
            .Select(static path => new Finding(
                FindingIds.KeysWritable, FindingSeverity.Error, "Its group or others may write here: they can put keys of their own in its place.", path,
                "Take the right away (chmod go-w), and compare the public key with the one that was kept elsewhere.")),
    ];

    private static bool IsIn(string folder, string store) =>
        Path.GetRelativePath(store, folder) is var way && way != ".." && !way.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(way);
}

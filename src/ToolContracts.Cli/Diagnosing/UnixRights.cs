using System.Runtime.Versioning;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>Who may read and write a file, where the system says it in mode bits.</summary>
[UnsupportedOSPlatform("windows")]
internal static class UnixRights
{
    /// <summary>Whether the group or others may read it.</summary>
    public static bool AreReadableByOthers(string path) => Has(path, UnixFileMode.GroupRead | UnixFileMode.OtherRead);

    /// <summary>Whether the group or others may write it.</summary>
    public static bool AreWritableByOthers(string path) => Has(path, UnixFileMode.GroupWrite | UnixFileMode.OtherWrite);

    /// <summary>Whether every account may write it. In a folder with the sticky bit, such as /tmp, only its owner replaces a file.</summary>
    public static bool AreWritableByAll(string path) => Has(path, UnixFileMode.OtherWrite) && !Has(path, UnixFileMode.StickyBit);

    private static bool Has(string path, UnixFileMode bits) => (File.GetUnixFileMode(path) & bits) != 0;
}

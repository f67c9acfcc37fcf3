using System.Buffers.Binary;

namespace ToolContracts.Sqlite;

/// <summary>What the first bytes of a database file say of its length (SQLite's file format, 1.3.2 and 1.3.8).</summary>
internal static class DatabaseHeader
{
    private const int PageSizeAt = 16;
    private const int PageCountAt = 28;

    /// <summary>
    /// Whether a file that nobody writes is shorter than it says. SQLite itself reads such a file as long as nobody asks for a page that is
    /// missing, and the pages of the log need not be the last ones.
    /// </summary>
    internal static bool IsCutShort(string path)
    {
        // While there is a journal, the length of the file says nothing.
        var journal = new FileInfo(path + "-wal");
        if (journal is { Exists: true, Length: > 0 })
        {
            return false;
        }

        Span<byte> header = stackalloc byte[PageCountAt + sizeof(uint)];
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) < header.Length)
        {
            return true;
        }

        var pageSize = BinaryPrimitives.ReadUInt16BigEndian(header[PageSizeAt..]);
        return file.Length < (pageSize == 1 ? 65536L : pageSize) * BinaryPrimitives.ReadUInt32BigEndian(header[PageCountAt..]);
    }
}

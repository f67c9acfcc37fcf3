using System.Security.Cryptography;
using System.Text;

namespace ToolContracts.Evidence;

/// <summary>
/// Keys of tenants as files that hosts share, named by the SHA-256 of the tenant. A key is durable before it is used; one that another host
/// destroyed is noticed by its missing file, and not used again.
/// </summary>
/// <param name="path">The folder.</param>
internal sealed class TenantKeyFolder(string path) : ITenantKeys
{
    // A host serves more tenants in its life than at a time.
    private const int MostInMemory = 10_000;

    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    public byte[] Get(string tenant)
    {
        var file = FileOf(tenant);
        if (_keys.TryGetValue(tenant, out var known) && File.Exists(file))
        {
            return known;
        }

        if (_keys.Count >= MostInMemory)
        {
            Dispose();
        }

        var key = File.Exists(file) ? Read(file) : Make(file);
        return _keys[tenant] = key;
    }

    public void Destroy(string tenant)
    {
        if (_keys.Remove(tenant, out var key))
        {
            CryptographicOperations.ZeroMemory(key);
        }

        // Overwritten first: some volumes give a deleted file's blocks back as they were. One that keeps versions or snapshots keeps the key too.
        var file = FileOf(tenant);
        if (File.Exists(file))
        {
            using (var stream = new FileStream(file, FileMode.Open, FileAccess.Write))
            {
                stream.Write(new byte[Digest.Size]);
                stream.Flush(flushToDisk: true);
            }

            File.Delete(file);
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
        {
            CryptographicOperations.ZeroMemory(key);
        }

        _keys.Clear();
    }

    private static byte[] Read(string file)
    {
        var key = File.ReadAllBytes(file);
        return key.Length == Digest.Size && key.AsSpan().ContainsAnyExcept((byte)0)
            ? key
            : throw new IOException($"The key '{file}' is damaged or half destroyed. Restore it, or forget its tenant once more.");
    }

    private static byte[] Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():n}.new";
        KeyFile.Write(draft, RandomNumberGenerator.GetBytes(Digest.Size));
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            // Another host was faster: its key is the one.
            File.Delete(draft);
        }

        return Read(file);
    }

    private string FileOf(string tenant) => Path.Combine(path, Digest.Of(Encoding.UTF8.GetBytes(tenant)) + ".key");
}

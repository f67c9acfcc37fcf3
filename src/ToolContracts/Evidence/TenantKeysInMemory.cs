using System.Security.Cryptography;

namespace ToolContracts.Evidence;

/// <summary>Keys of tenants that end with the process.</summary>
internal sealed class TenantKeysInMemory : ITenantKeys
{
    private readonly Dictionary<string, byte[]> _keys = new(StringComparer.Ordinal);

    public byte[] Get(string tenant)
    {
        if (!_keys.TryGetValue(tenant, out var key))
        {
            _keys[tenant] = key = RandomNumberGenerator.GetBytes(Digest.Size);
        }

        return key;
    }

    public void Destroy(string tenant)
    {
        if (_keys.Remove(tenant, out var key))
        {
            CryptographicOperations.ZeroMemory(key);
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
}

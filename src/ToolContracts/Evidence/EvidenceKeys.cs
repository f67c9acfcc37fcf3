using System.Security.Cryptography;
using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Evidence;

/// <summary>
/// The secrets of a log: the keys of the HMACs that stand for values, one for each tenant, and the key that signs checkpoints. They lie in a folder of their own, so
/// that a copy of the database neither tells values nor can be re-signed.
/// </summary>
public sealed class EvidenceKeys : IDisposable
{
    private readonly byte[] _hmacKey;
    private readonly ECDsa _signingKey;
    private readonly ITenantKeys _tenants;

    private EvidenceKeys(byte[] hmacKey, ECDsa signingKey, ITenantKeys tenants)
    {
        _hmacKey = hmacKey;
        _signingKey = signingKey;
        _tenants = tenants;
        PublicKeyPem = signingKey.ExportSubjectPublicKeyInfoPem();
        SigningKeyId = Digest.Of(signingKey.ExportSubjectPublicKeyInfo());
        HmacKeyId = Mac(_hmacKey, "key-id", string.Empty, default);
    }

    /// <summary>The public key, to be given to whoever verifies the log: PEM of a SubjectPublicKeyInfo.</summary>
    public string PublicKeyPem { get; }

    /// <summary>SHA-256 of the public key: tells whether keys and log belong together.</summary>
    public Digest SigningKeyId { get; }

    /// <summary>Tells whether HMAC key and log belong together, and nothing of the key.</summary>
    public Digest HmacKeyId { get; }

    /// <summary>Makes keys.</summary>
    /// <returns>New random keys.</returns>
    public static EvidenceKeys Create() =>
        new(RandomNumberGenerator.GetBytes(Digest.Size), ECDsa.Create(ECCurve.NamedCurves.nistP256), new TenantKeysInMemory());

    /// <summary>Makes keys of what was stored.</summary>
    /// <param name="hmacKey">The 32 bytes of the HMAC key.</param>
    /// <param name="signingKeyPem">The private key: PEM of a PKCS #8 structure on P-256.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="CryptographicException">A key is malformed or of another kind.</exception>
    public static EvidenceKeys Import(ReadOnlySpan<byte> hmacKey, string signingKeyPem) => Import(hmacKey, signingKeyPem, new TenantKeysInMemory());

    /// <summary>Makes keys of what was stored.</summary>
    /// <param name="hmacKey">The 32 bytes of the HMAC key.</param>
    /// <param name="signingKeyPem">The private key: PEM of a PKCS #8 structure on P-256.</param>
    /// <param name="tenants">The keys of the tenants.</param>
    /// <returns>The keys.</returns>
    /// <exception cref="CryptographicException">A key is malformed or of another kind.</exception>
    internal static EvidenceKeys Import(ReadOnlySpan<byte> hmacKey, string signingKeyPem, ITenantKeys tenants)
    {
        if (hmacKey.Length != Digest.Size)
        {
            throw new CryptographicException($"The HMAC key has {hmacKey.Length} bytes, not {Digest.Size}.");
        }

        var signingKey = ECDsa.Create();
        try
        {
            signingKey.ImportFromPem(signingKeyPem);
            if (signingKey.KeySize != 256)
            {
                throw new CryptographicException("The signing key is not on the curve P-256.");
            }

            return new EvidenceKeys(hmacKey.ToArray(), signingKey, tenants);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            signingKey.Dispose();
            throw new CryptographicException("The signing key cannot be read: " + e.Message, e);
        }
    }

    /// <summary>The HMAC that stands for a value in the log.</summary>
    /// <param name="kind">What the value is, so that equal values of two kinds cannot be told equal.</param>
    /// <param name="tenant">The tenant, so that equal values of two tenants cannot be told equal.</param>
    /// <param name="value">SHA-256 of the value.</param>
    /// <returns>HMAC-SHA-256.</returns>
    /// <exception cref="StoreUnavailableException">The tenant's key cannot be read or made.</exception>
    public Digest Mac(string kind, string tenant, Digest value)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(tenant);

        // The writer is not the only one: results are redacted by names of their values. A key is not destroyed while it is used.
        lock (_tenants)
        {
            return Mac(tenant.Length == 0 ? _hmacKey : KeyOf(tenant), kind, tenant, value);
        }
    }

    /// <summary>Destroys a tenant's key: what the log says of its values can be told by nobody any more. Its later values get a new key.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <returns>True, once no key is left.</returns>
    /// <exception cref="IOException">It cannot be destroyed.</exception>
    internal bool Forget(string tenant)
    {
        lock (_tenants)
        {
            _tenants.Destroy(tenant);
        }

        return true;
    }

    private byte[] KeyOf(string tenant)
    {
        try
        {
            return _tenants.Get(tenant);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StoreUnavailableException($"The evidence key of a tenant cannot be used: {e.Message}", innerException: e);
        }
    }

    private static Digest Mac(ReadOnlySpan<byte> key, string kind, string tenant, Digest value)
    {
        var label = Encoding.UTF8.GetBytes($"toolcontracts:{kind}\0{tenant}\0");
        Span<byte> text = [.. label, .. value.Span];
        Span<byte> mac = stackalloc byte[Digest.Size];
        HMACSHA256.HashData(key, text, mac);
        return new Digest(mac);
    }

    /// <summary>Signs a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <returns>The signed note.</returns>
    public string Sign(Checkpoint checkpoint) => CheckpointNote.Sign(checkpoint, _signingKey);

    /// <summary>Verifies a note of the log.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The checkpoint, or null where these keys have not signed it.</returns>
    public Checkpoint? Verify(string note) => CheckpointNote.Verify(note, _signingKey);

    /// <summary>The HMAC key, to be stored.</summary>
    /// <returns>32 bytes.</returns>
    internal byte[] ExportHmacKey() => [.. _hmacKey];

    /// <summary>The private key, to be stored.</summary>
    /// <returns>PEM of a PKCS #8 structure.</returns>
    internal string ExportSigningKeyPem() => _signingKey.ExportPkcs8PrivateKeyPem();

    /// <summary>Erases the HMAC key from memory and releases the signing key.</summary>
    public void Dispose()
    {
        CryptographicOperations.ZeroMemory(_hmacKey);
        _tenants.Dispose();
        _signingKey.Dispose();
    }
}

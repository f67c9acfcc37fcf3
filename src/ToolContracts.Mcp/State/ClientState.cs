using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using ToolContracts.Evidence;
using ToolContracts.Mcp.Identity;

namespace ToolContracts.Mcp.State;

/// <summary>
/// Protects what a server hands to a client and takes back: encrypted and authenticated, for one purpose, one caller, one subject and a time. It
/// never authorises anything; what is taken back once only is <see cref="OpenedState.Name"/>'s to remember.
/// </summary>
/// <param name="provider">The host's keys, shared by all its processes; null: keys of this process, with which what it gave ends.</param>
/// <param name="time">The host's clock.</param>
internal sealed class ClientState(IDataProtectionProvider? provider, TimeProvider time)
{
    private const int MaxLength = 4096;
    private const byte Version = 1;

    private readonly IDataProtectionProvider _provider = provider ?? new EphemeralDataProtectionProvider();

    /// <summary>Protects a text.</summary>
    /// <param name="purpose">What it is for; state of one purpose is none of another.</param>
    /// <param name="caller">Who may bring it back.</param>
    /// <param name="subject">What it belongs to, such as the digest of a call; it is compared, not kept.</param>
    /// <param name="data">The text.</param>
    /// <param name="lifetime">For how long it may be brought back.</param>
    public string Protect(string purpose, Caller caller, string subject, string data, TimeSpan lifetime)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream))
        {
            writer.Write(Version);
            writer.Write((time.GetUtcNow() + lifetime).UtcTicks);
            writer.Write(RandomNumberGenerator.GetBytes(16));
            writer.Write(CallerDigest.Of(caller).Span);
            writer.Write(subject);
            writer.Write(data);
        }

        return Base64Url.EncodeToString(Protector(purpose).Protect(stream.ToArray()));
    }

    /// <summary>Takes a text back.</summary>
    /// <returns>Null where this server did not give it to this caller, for this purpose and subject, or its time is over.</returns>
    public OpenedState? Open(string purpose, Caller caller, string subject, string text)
    {
        if (text.Length > MaxLength || Unprotect(purpose, text) is not { } bytes)
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Version)
        {
            return null;
        }

        var expiresAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var nonce = reader.ReadBytes(16);
        var givenTo = new Digest(reader.ReadBytes(Digest.Size));
        return expiresAt > time.GetUtcNow() && givenTo == CallerDigest.Of(caller) && reader.ReadString() == subject
            ? new OpenedState(reader.ReadString(), Digest.Of([.. "mcp-state\0"u8, .. nonce]), expiresAt)
            : null;
    }

    private byte[]? Unprotect(string purpose, string text)
    {
        try
        {
            return Protector(purpose).Unprotect(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // Forged, cut, of another server or purpose: all the same to whoever brings it.
            return null;
        }
    }

    private IDataProtector Protector(string purpose) => _provider.CreateProtector("ToolContracts.Mcp", purpose);
}

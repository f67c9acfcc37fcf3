using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ToolContracts.Evidence;

namespace ToolContracts.Mcp.Identity;

/// <summary>One name for who calls, for what: the same for each of its tokens, and never the same for two callers.</summary>
internal static class CallerDigest
{
    /// <summary>SHA-256 over kind, actor, tenant, on whose behalf and task. Claims are not in it: they may differ from token to token.</summary>
    public static Digest Of(Caller caller)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, caller.Kind.ToString());
        Append(hash, caller.Actor);
        Append(hash, caller.Tenant);
        Append(hash, caller.OnBehalfOf);
        Append(hash, caller.Task);
        return new Digest(hash.GetHashAndReset());
    }

    // Each part after its length, and -1 for none: no two callers share a text.
    private static void Append(IncrementalHash hash, string? part)
    {
        var bytes = part is null ? [] : Encoding.UTF8.GetBytes(part);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, part is null ? -1 : bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}

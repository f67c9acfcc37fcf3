using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ToolContracts.Evidence;

/// <summary>
/// Signs and verifies checkpoints as C2SP signed notes: text, blank line, and a line "— name base64(key id ‖ signature)". The algorithm is ECDSA
/// on P-256 with SHA-256 and a DER signature (type 0x02 there, whose key id is the beginning of the SHA-256 of the public key's SPKI).
/// </summary>
public static class CheckpointNote
{
    private const int KeyIdSize = 4;
    private const int LongestNote = 4096;

    /// <summary>Signs a checkpoint.</summary>
    /// <param name="checkpoint">The checkpoint.</param>
    /// <param name="key">The private key.</param>
    /// <returns>The note.</returns>
    public static string Sign(Checkpoint checkpoint, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(key);
        var text = checkpoint.ToText();
        var signature = key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        Span<byte> signed = stackalloc byte[KeyIdSize + signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(signed, KeyId(key));
        signature.CopyTo(signed[KeyIdSize..]);
        return $"{text}\n— {checkpoint.Origin} {Convert.ToBase64String(signed)}\n";
    }

    /// <summary>Verifies a note. Signatures of other names or keys, such as those of witnesses, are passed over.</summary>
    /// <param name="note">The note.</param>
    /// <param name="key">The public key.</param>
    /// <returns>The checkpoint, or null where the note is malformed or the log's key has not signed it.</returns>
    public static Checkpoint? Verify(string note, ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(note);
        ArgumentNullException.ThrowIfNull(key);
        var blank = note.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (note.Length > LongestNote || blank < 0 || blank + 2 >= note.Length || !note.EndsWith('\n')
            || Checkpoint.Parse(note[..(blank + 1)]) is not { } checkpoint)
        {
            return null;
        }

        var text = Encoding.UTF8.GetBytes(note[..(blank + 1)]);
        Span<byte> signed = stackalloc byte[256];
        var isSigned = false;
        foreach (var line in note[(blank + 2)..^1].Split('\n'))
        {
            var parts = line.Split(' ');
            if (parts.Length != 3 || parts[0] != "—")
            {
                return null;
            }

            if (parts[1] != checkpoint.Origin || !Convert.TryFromBase64String(parts[2], signed, out var length) || length <= KeyIdSize
                || BinaryPrimitives.ReadUInt32BigEndian(signed) != KeyId(key))
            {
                continue;
            }

            // One signature, one text: bits that a decoder passes over are not free to be changed.
            if (Convert.ToBase64String(signed[..length]) != parts[2]
                || !key.VerifyData(text, signed[KeyIdSize..length], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence))
            {
                return null;
            }

            isSigned = true;
        }

        return isSigned ? checkpoint : null;
    }

    private static uint KeyId(ECDsa key) => BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
}

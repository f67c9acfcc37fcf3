using System.Security.Cryptography;
using System.Text.Json;
using ToolContracts.Evidence;

namespace ToolContracts.Dispatch;

/// <summary>Names arguments by all that is not part of their business key, so that a plan made anew under a new key can be told.</summary>
internal static class KeylessArguments
{
    /// <summary>SHA-256 over what is left of canonical arguments.</summary>
    /// <param name="canonical">The canonical JSON of the arguments.</param>
    /// <param name="keyPaths">What to leave out, each as the names on the way to it.</param>
    /// <returns>The digest; null where nothing is left to compare.</returns>
    public static Digest? DigestOf(ReadOnlySpan<byte> canonical, IReadOnlyList<IReadOnlyList<string>> keyPaths)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var reader = new Utf8JsonReader(canonical);
        reader.Read();
        return Append(ref reader, canonical, hash, keyPaths, depth: 0) ? new Digest(hash.GetHashAndReset()) : null;
    }

    /// <summary>Appends the members of an object that are not to be left out; the reader stands at its beginning.</summary>
    /// <returns>Whether there was any.</returns>
    private static bool Append(
        ref Utf8JsonReader reader, ReadOnlySpan<byte> json, IncrementalHash hash, IReadOnlyList<IReadOnlyList<string>> paths, int depth)
    {
        var isAny = false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var here = paths.Where(path => path[depth] == name).ToList();
            var nameBytes = json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
            reader.Read();
            if (here.Exists(path => path.Count == depth + 1))
            {
                reader.Skip();
                continue;
            }

            hash.AppendData(nameBytes);
            if (here.Count > 0 && reader.TokenType == JsonTokenType.StartObject)
            {
                hash.AppendData("{"u8);
                isAny |= Append(ref reader, json, hash, here, depth + 1);
                hash.AppendData("}"u8);
                continue;
            }

            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            hash.AppendData(json[start..(int)reader.BytesConsumed]);
            isAny = true;
        }

        return isAny;
    }
}

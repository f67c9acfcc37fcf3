using System.Text.Json;
using ToolContracts.Evidence;

namespace ToolContracts.Tests.Evidence;

/// <summary>The public vectors of transparency-dev/merkle, from the folder that the environment names.</summary>
public sealed class MerkleVectorTests
{
    [Fact]
    public void InclusionProofsOfThePublicVectorsAreJudgedAsTheyShould()
    {
        foreach (var (name, vector) in Vectors("inclusion"))
        {
            var verified = Place(vector, "leafIdx") is { } index && Place(vector, "treeSize") is { } size
                && Hash(vector, "leafHash") is { } leaf && Hash(vector, "root") is { } root && Proof(vector) is { } proof
                && new InclusionProof(index, size, proof).Verify(leaf, root);
            Assert.True(verified != vector.GetProperty("wantErr").GetBoolean(), name);
        }
    }

    [Fact]
    public void ConsistencyProofsOfThePublicVectorsAreJudgedAsTheyShould()
    {
        foreach (var (name, vector) in Vectors("consistency"))
        {
            var verified = Place(vector, "size1") is { } first && Place(vector, "size2") is { } second
                && Hash(vector, "root1") is { } firstRoot && Hash(vector, "root2") is { } secondRoot && Proof(vector) is { } proof
                && new ConsistencyProof(first, second, proof).Verify(firstRoot, secondRoot);
            Assert.True(verified != vector.GetProperty("wantErr").GetBoolean(), name);
        }
    }

    private static List<(string Name, JsonElement Vector)> Vectors(string kind)
    {
        var folder = Environment.GetEnvironmentVariable("TOOLCONTRACTS_VECTORS");
        if (string.IsNullOrEmpty(folder))
        {
            Assert.Skip("Set TOOLCONTRACTS_VECTORS to a folder that has rfc6962/inclusion and rfc6962/consistency of transparency-dev/merkle's testdata.");
        }

        var vectors = Directory.EnumerateFiles(Path.Combine(folder, "rfc6962", kind), "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(static file => (file, JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file))))
            .ToList();
        Assert.Contains(vectors, static v => !v.Item2.GetProperty("wantErr").GetBoolean());
        Assert.Contains(vectors, static v => v.Item2.GetProperty("wantErr").GetBoolean());
        return vectors;
    }

    // A size beyond 63 bits our types cannot hold: it is refused before any arithmetic.
    private static long? Place(JsonElement vector, string name) => vector.GetProperty(name).TryGetInt64(out var value) ? value : null;

    private static Digest? Hash(JsonElement vector, string name) => Hash(vector.GetProperty(name));

    // Some vectors use words of another length as hashes. Our type holds 32 bytes only, so such a word is hashed: equal ones stay equal. None is none.
    private static Digest? Hash(JsonElement value) => value.ValueKind != JsonValueKind.String ? null : value.GetBytesFromBase64() switch
    {
        { Length: 0 } => null,
        { Length: Digest.Size } bytes => new Digest(bytes),
        var word => Digest.Of(word),
    };

    private static List<Digest>? Proof(JsonElement vector)
    {
        var proof = vector.GetProperty("proof");
        if (proof.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        var hashes = proof.EnumerateArray().Select(Hash).ToList();
        return hashes.Contains(null) ? null : [.. hashes.Select(static h => h!.Value)];
    }
}

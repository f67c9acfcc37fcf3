using System.Text;
using ToolContracts.Cli.Evidence;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Tests;

/// <summary>A small export that the program wrote, and its verification in this process: thousands of tampered ones are looked at.</summary>
internal sealed class ExportedLog
{
    private ExportedLog(byte[] bytes, string publicKey, string checkpoint) => (Bytes, PublicKey, Checkpoint) = (bytes, publicKey, checkpoint);

    public byte[] Bytes { get; }

    public string PublicKey { get; }

    /// <summary>The newest checkpoint, as somebody keeps it.</summary>
    public string Checkpoint { get; }

    public List<string> Lines => [.. Encoding.UTF8.GetString(Bytes).TrimEnd('\n').Split('\n')];

    /// <summary>A log of which each record is signed: every host that closes signs the end.</summary>
    public static async Task<ExportedLog> MakeAsync(int opened = 4)
    {
        using var lab = await LabStore.MakeAsync();
        for (var i = 0; i < opened; i++)
        {
            await lab.UseAsync(async store => await store.AppendAsync([LabStore.Record(EvidenceType.Read, $"call-{i}", "completed")], CancellationToken.None));
        }

        (await lab.RunAsync("evidence", "export", "--out", lab.PathOf("log.txt"))).Ends(0);
        return new ExportedLog(
            await File.ReadAllBytesAsync(lab.PathOf("log.txt")), await File.ReadAllTextAsync(lab.PublicKey), (await lab.RunAsync("evidence", "checkpoint")).Ends(0).Output);
    }

    public static EvidenceReport Verify(byte[] export, string publicKey, params string[] kept)
    {
        using var key = EvidenceVerifier.ReadPublicKey(publicKey);
        return new ExportVerifier(key, kept).Verify(new MemoryStream(export), CancellationToken.None);
    }

    public EvidenceReport Verify(IEnumerable<string> lines, params string[] kept) => Verify(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"), PublicKey, kept);

    /// <summary>Makes the last line anew, as who tampers would: counts and root agree with what stands there.</summary>
    public static List<string> WithEnd(IEnumerable<string> lines)
    {
        var body = lines.Where(static line => !line.StartsWith("end ", StringComparison.Ordinal)).ToList();
        var range = new CompactRange();
        foreach (var line in body.Where(static line => line.StartsWith("record ", StringComparison.Ordinal)))
        {
            range.Append(new Digest(Convert.FromBase64String(line.Split(' ', 4)[2])));
        }

        var checkpoints = body.Where(static line => line.StartsWith("checkpoint ", StringComparison.Ordinal)).ToList();
        var last = checkpoints.Count == 0 ? "0" : checkpoints[^1].Split(' ')[1];
        return [.. body, $"end {range.Size} {checkpoints.Count} {last} {Convert.ToBase64String(range.Root().Span)}"];
    }

    /// <summary>A record with another text, its hash made anew.</summary>
    public static string Altered(string record, string from, string to)
    {
        var parts = record.Split(' ', 4);
        var leaf = parts[3].Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(parts[3], leaf);
        return $"record {parts[1]} {Convert.ToBase64String(MerkleHash.Leaf(Encoding.UTF8.GetBytes(leaf)).Span)} {leaf}";
    }
}

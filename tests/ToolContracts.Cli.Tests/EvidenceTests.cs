using System.Text.Json;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Tests;

/// <summary>What an auditor does with a log.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task VerifiesWithLogAndPublicKeyAloneWithoutTheRightToWriteAnything()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("The rights of files are those of Unix here.");
            return;
        }

        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        (await lab.RunAsync("evidence", "export", "--out", lab.PathOf("log.txt"))).Ends(0);
        var key = Path.Combine(lab.Folder, "public.pem");
        File.Copy(lab.PublicKey, key);
        Directory.Delete(lab.KeyFolder, recursive: true);
        foreach (var path in Directory.EnumerateFiles(lab.Folder).ToList())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }

        const UnixFileMode ReadOnly = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
        File.SetUnixFileMode(lab.Folder, ReadOnly);
        try
        {
            var before = Directory.EnumerateFileSystemEntries(lab.Folder).Order().ToList();
            foreach (var log in new[] { lab.Database, lab.PathOf("log.txt") })
            {
                var run = await CliRun.AsNobodyAsync("evidence", "verify", log, "--public-key", key, "--json");
                run.Ends(0);
                Assert.True(run.Json.GetProperty("intact").GetBoolean());
                Assert.True(run.Json.GetProperty("size").GetInt64() > 2);
            }

            Assert.Equal(before, Directory.EnumerateFileSystemEntries(lab.Folder).Order());
        }
        finally
        {
            File.SetUnixFileMode(lab.Folder, ReadOnly | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task AnAlteredDatabaseIsNotIntactAndItsProblemsStandOneALine()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        lab.Sql("UPDATE evidence SET leaf = CAST(replace(CAST(leaf AS TEXT), 'agent-7', 'agent-8') AS BLOB) WHERE seq = 1");
        var run = (await lab.RunAsync("evidence", "verify", lab.Database, "--public-key", lab.PublicKey)).Ends(1);
        Assert.StartsWith("1  altered-record  Record 1 was altered.\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("NOT intact: 1 problems.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExportIsTheSameOverStandardInputAndIsNeverOverwritten()
    {
        using var lab = await LabStore.MakeAsync();
        var file = lab.PathOf("log.txt");
        (await lab.RunAsync("evidence", "export", "--out", file)).Ends(0);
        var text = await File.ReadAllTextAsync(file);
        (await CliRun.WithInputAsync(text, "evidence", "verify", "-", "--public-key", lab.PublicKey)).Ends(0);
        (await CliRun.WithInputAsync(text[..^2], "evidence", "verify", "-", "--public-key", lab.PublicKey)).Ends(1);
        (await lab.RunAsync("evidence", "export", "--out", file)).Ends(2);
        Assert.Equal(text, await File.ReadAllTextAsync(file));
        (await lab.RunAsync("evidence", "verify", file, "--public-key", file)).Ends(2);
        (await lab.RunAsync("evidence", "verify", lab.PathOf("absent"), "--public-key", lab.PublicKey)).Ends(3);
        (await lab.RunAsync("evidence", "verify", file, "--public-key", lab.PathOf("absent"))).Ends(3);
    }

    [Fact]
    public async Task AnExportBesideALivingHostIsIntact()
    {
        using var lab = await LabStore.MakeAsync();
        using var host = await HostProcess.HoldAsync(lab.Database);
        (await lab.RunAsync("evidence", "export", "--out", lab.PathOf("log.txt"))).Ends(0);
        (await lab.RunAsync("evidence", "verify", lab.PathOf("log.txt"), "--public-key", lab.PublicKey)).Ends(0);
        (await lab.RunAsync("evidence", "verify", lab.Database, "--public-key", lab.PublicKey)).Ends(0);
    }

    [Fact]
    public async Task AnExportOfManyPagesIsWholeAndHasEachCheckpointOnce()
    {
        using var lab = await LabStore.MakeAsync(static async store =>
            await store.AppendAsync([.. Enumerable.Range(0, 2500).Select(static i => LabStore.Record(EvidenceType.Read, $"c{i}", "completed"))], CancellationToken.None));
        (await lab.RunAsync("evidence", "export", "--out", lab.PathOf("log.txt"))).Ends(0);
        var lines = await File.ReadAllLinesAsync(lab.PathOf("log.txt"));
        Assert.Equal(Enumerable.Range(0, 2501), lines.Where(static l => l.StartsWith("record ", StringComparison.Ordinal)).Select(static l => int.Parse(l.Split(' ')[1], null)));
        (await lab.RunAsync("evidence", "verify", lab.PathOf("log.txt"), "--public-key", lab.PublicKey)).Ends(0);
    }

    [Fact]
    public async Task AProofHoldsForWhoHasOnlyTheKeyAndTheRecord()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        var text = (await lab.RunAsync("evidence", "prove", "--sequence", "1")).Ends(0).Output;
        var json = (await lab.RunAsync("evidence", "prove", "--sequence", "1", "--json")).Ends(0).Json;
        var parts = text.Split("\n\n", 2);
        var head = parts[0].Split('\n');
        Assert.Equal(["c2sp.org/tlog-proof@v1", "index 1"], head[..2]);
        using var key = EvidenceVerifier.ReadPublicKey(await File.ReadAllTextAsync(lab.PublicKey));
        var checkpoint = CheckpointNote.Verify(parts[1], key)!;
        var proof = new InclusionProof(1, checkpoint.Size, [.. head[2..].Select(static line => new Digest(Convert.FromBase64String(line)))]);
        var leaf = (await LeafAsync(lab, 1))!;
        Assert.True(proof.Verify(MerkleHash.Leaf(leaf), checkpoint.Root));
        Assert.False(proof.Verify(MerkleHash.Leaf((await LeafAsync(lab, 2))!), checkpoint.Root));
        Assert.Equal(MerkleHash.Leaf(leaf).ToString(), json.GetProperty("leafHash").GetString());
        (await lab.RunAsync("evidence", "prove", "--sequence", "999999")).Ends(4);
        (await lab.RunAsync("evidence", "prove", "--sequence", "0", "--size", "999999")).Ends(4);
    }

    [Fact]
    public async Task TwoKeptCheckpointsAreProvedToBeOfOneLog()
    {
        using var lab = await LabStore.MakeAsync();
        var first = (await lab.RunAsync("evidence", "checkpoint", "--json")).Ends(0).Json;
        await lab.UseAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        var second = (await lab.RunAsync("evidence", "checkpoint", "--json")).Ends(0).Json;
        var (a, b) = (first.GetProperty("size").GetInt64(), second.GetProperty("size").GetInt64());
        Assert.True(a < b);
        var json = (await lab.RunAsync("evidence", "consistency", "--first", $"{a}", "--second", $"{b}", "--json")).Ends(0).Json;
        var proof = new ConsistencyProof(a, b, [.. json.GetProperty("hashes").EnumerateArray().Select(static h => new Digest(Convert.FromHexString(h.GetString()!)))]);
        Assert.True(proof.Verify(Root(first), Root(second)));
        Assert.False(proof.Verify(Root(second), Root(first)));
        (await lab.RunAsync("evidence", "consistency", "--first", $"{b}", "--second", $"{a}")).Ends(4);

        static Digest Root(JsonElement note) => new(Convert.FromHexString(note.GetProperty("root").GetString()!));
    }

    [Fact]
    public async Task ShowsTheRecordsOfACall()
    {
        using var lab = await LabStore.MakeAsync(static async store =>
        {
            await LabStore.UnknownAsync(store, "lost", "order-9");
            await LabStore.UnknownAsync(store, "also", "order-10");
        });
        var records = (await lab.RunAsync("evidence", "show", "--call", "lost", "--json")).Ends(0).Json.GetProperty("records").EnumerateArray().ToList();
        Assert.Equal(["intent", "outcome"], records.Select(static r => r.GetProperty("type").GetString()));
        Assert.Equal(1, (await lab.RunAsync("evidence", "show", "--from", "1", "--count", "1", "--json")).Json.GetProperty("records")[0].GetProperty("sequence").GetInt64());
        Assert.DoesNotContain("the arguments", (await lab.RunAsync("evidence", "show")).Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoOnlyLooksLeavesNoTrace()
    {
        using var lab = await LabStore.MakeAsync();
        var before = await lab.SizeAsync();
        foreach (var verb in new[] { "status", "ledger list", "ledger budgets", "approvals list --tenant acme", "approvals standing list --tenant acme", "evidence show", "evidence checkpoint" })
        {
            (await lab.RunAsync(verb.Split(' '))).Ends(0);
        }

        var status = (await lab.RunAsync("status", "--json")).Ends(0).Json;
        Assert.Equal(before, status.GetProperty("log").GetProperty("size").GetInt64());
        Assert.Equal(0, status.GetProperty("hosts").GetArrayLength());
    }

    private static async Task<byte[]?> LeafAsync(LabStore lab, long sequence)
    {
        byte[]? leaf = null;
        await lab.UseAsync(async store => leaf = (await store.ReadEvidenceAsync(sequence, 1, CancellationToken.None))[0].Leaf.ToArray());
        return leaf;
    }
}

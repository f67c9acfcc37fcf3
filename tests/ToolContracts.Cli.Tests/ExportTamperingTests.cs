using ToolContracts.Evidence;

namespace ToolContracts.Cli.Tests;

/// <summary>Each way to tamper with an export is found.</summary>
public sealed class ExportTamperingTests
{
    [Fact]
    public async Task AnExportAsItWasWrittenIsIntact()
    {
        var log = await ExportedLog.MakeAsync();
        var report = ExportedLog.Verify(log.Bytes, log.PublicKey, log.Checkpoint);
        Assert.Empty(report.Problems);
        Assert.Equal(report.Size, report.SignedSize);
        Assert.True(report.Size >= 9);
    }

    [Theory]
    [InlineData(0x01)]
    [InlineData(0x20)]
    [InlineData(0x80)]
    public async Task EachFlippedByteIsFound(byte mask)
    {
        var log = await ExportedLog.MakeAsync(opened: 1);
        for (var i = 0; i < log.Bytes.Length; i++)
        {
            var tampered = (byte[])log.Bytes.Clone();
            tampered[i] ^= mask;
            Assert.False(ExportedLog.Verify(tampered, log.PublicKey).IsIntact, $"byte {i}");
        }
    }

    [Fact]
    public async Task EachLengthToWhichItIsCutIsFound()
    {
        var log = await ExportedLog.MakeAsync(opened: 1);
        for (var length = 0; length < log.Bytes.Length; length++)
        {
            Assert.False(ExportedLog.Verify(log.Bytes[..length], log.PublicKey).IsIntact, $"length {length}");
        }
    }

    [Fact]
    public async Task EachLineThatIsDroppedDoubledOrSwappedIsFound()
    {
        var log = await ExportedLog.MakeAsync();
        for (var i = 0; i < log.Lines.Count; i++)
        {
            var dropped = log.Lines;
            dropped.RemoveAt(i);
            Assert.False(log.Verify(dropped).IsIntact, $"dropped {i}");
            var doubled = log.Lines;
            doubled.Insert(i, doubled[i]);
            Assert.False(log.Verify(doubled).IsIntact, $"doubled {i}");
            for (var j = i + 1; j < log.Lines.Count; j++)
            {
                var swapped = log.Lines;
                (swapped[i], swapped[j]) = (swapped[j], swapped[i]);
                Assert.False(log.Verify(swapped).IsIntact, $"swapped {i} and {j}");
            }
        }
    }

    [Fact]
    public async Task ARecordThatIsRewrittenWithItsHashAndTheEndIsFoundByTheSignatures()
    {
        var log = await ExportedLog.MakeAsync();
        for (var i = 0; i < log.Lines.Count; i++)
        {
            if (log.Lines[i].StartsWith("record ", StringComparison.Ordinal))
            {
                var lines = log.Lines;
                lines[i] = ExportedLog.Altered(lines[i], "\"epoch\":1", "\"epoch\":2");
                Assert.Contains(log.Verify(ExportedLog.WithEnd(lines)).Problems, static p => p.Kind == EvidenceProblemKind.WrongRoot);
            }
        }
    }

    [Fact]
    public async Task ALogThatIsCutBackWholeIsFoundByAKeptCheckpointOnly()
    {
        var log = await ExportedLog.MakeAsync();
        var last = log.Lines.FindLastIndex(static line => line.StartsWith("record ", StringComparison.Ordinal));
        var earlier = log.Lines.FindLastIndex(last, static line => line.StartsWith("checkpoint ", StringComparison.Ordinal));
        var cut = ExportedLog.WithEnd(log.Lines.Take(earlier + 1));
        Assert.True(log.Verify(cut).IsIntact);
        Assert.Contains(log.Verify(cut, log.Checkpoint).Problems, static p => p.Kind == EvidenceProblemKind.TruncatedTail);
    }

    [Fact]
    public async Task WithoutAnyCheckpointNothingIsSigned()
    {
        var log = await ExportedLog.MakeAsync();
        var unsigned = ExportedLog.WithEnd(log.Lines.Where(static line => !line.StartsWith("checkpoint ", StringComparison.Ordinal)));
        Assert.Equal([EvidenceProblemKind.NotSigned], log.Verify(unsigned).Problems.Select(static p => p.Kind));
    }

    [Fact]
    public async Task AForeignKeyAndALogMadeAnewAreFound()
    {
        var log = await ExportedLog.MakeAsync();
        var other = await ExportedLog.MakeAsync();
        Assert.Contains(ExportedLog.Verify(log.Bytes, other.PublicKey).Problems, static p => p.Kind == EvidenceProblemKind.BadSignature);

        // Somebody made a log anew under its own key; who verifies has the old key and a checkpoint of the old log.
        Assert.Contains(other.Verify(log.Lines).Problems, static p => p.Kind == EvidenceProblemKind.BadSignature);
        var report = ExportedLog.Verify(other.Bytes, other.PublicKey, log.Checkpoint);
        Assert.Contains(report.Problems, static p => p.Kind == EvidenceProblemKind.BadSignature);
    }

    [Fact]
    public async Task AForkThatTheStolenKeySignedIsFoundByAKeptCheckpoint()
    {
        using var lab = await LabStore.MakeAsync(static async store =>
            await store.AppendAsync([LabStore.Record(EvidenceType.Read, "before", "completed")], CancellationToken.None));
        var copy = lab.PathOf("copy.db");
        File.Copy(lab.Database, copy);
        await lab.UseAsync(static async store => await store.AppendAsync([LabStore.Record(EvidenceType.Read, "true", "completed")], CancellationToken.None));
        var kept = lab.PathOf("kept.txt");
        await File.WriteAllTextAsync(kept, (await lab.RunAsync("evidence", "checkpoint")).Output);

        // The history from the copy on is another one, made with the log's own keys.
        await using (var store = new Sqlite.SqliteToolStore(new Sqlite.SqliteToolStoreOptions { Path = copy, KeyFolder = lab.KeyFolder }))
        {
            await store.OpenAsync(CancellationToken.None);
            await store.AppendAsync([LabStore.Record(EvidenceType.Read, "false", "completed")], CancellationToken.None);
        }

        var export = lab.PathOf("fork.txt");
        (await CliRun.OfAsync("evidence", "export", "--out", export, "--db", copy)).Ends(0);
        foreach (var fork in new[] { copy, export })
        {
            (await CliRun.OfAsync("evidence", "verify", fork, "--public-key", lab.PublicKey)).Ends(0);
            var found = (await CliRun.OfAsync("evidence", "verify", fork, "--public-key", lab.PublicKey, "--checkpoint", kept, "--json")).Ends(1).Json;
            Assert.Equal("wrong-root", found.GetProperty("problems")[0].GetProperty("kind").GetString());
        }
    }

    [Fact]
    public async Task ALineWithoutEndCostsBoundedMemory()
    {
        var log = await ExportedLog.MakeAsync(1);
        using var key = Sqlite.EvidenceVerifier.ReadPublicKey(log.PublicKey);
        var report = new Evidence.ExportVerifier(key, []).Verify(new EndlessLine(), CancellationToken.None);
        Assert.Contains("too long", report.Problems[0].Message, StringComparison.Ordinal);
    }

    /// <summary>Gives the letter a for ever.</summary>
    private sealed class EndlessLine : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            return count;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

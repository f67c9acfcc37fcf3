using ToolContracts.Evidence;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

public sealed class EvidenceVerifierTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnUntouchedLogIsIntactAndWhollySigned()
    {
        await WriteAsync();
        var report = await VerifyAsync();
        Assert.Empty(report.Problems);
        Assert.True(report.Size > 6);
        Assert.Equal(report.Size, report.SignedSize);
        Assert.True(report.CheckpointsVerified >= 1);
    }

    [Theory]
    [InlineData("UPDATE evidence SET leaf = CAST(replace(CAST(leaf AS TEXT), 'agent-7', 'agent-8') AS BLOB) WHERE seq = 2", EvidenceProblemKind.AlteredRecord, 2)]
    [InlineData("DELETE FROM evidence WHERE seq = 2", EvidenceProblemKind.Gap, 2)]
    [InlineData("DELETE FROM evidence WHERE seq = 0", EvidenceProblemKind.Gap, 0)]
    [InlineData("DELETE FROM evidence WHERE seq BETWEEN 2 AND 4", EvidenceProblemKind.Gap, 2)]
    [InlineData("UPDATE evidence SET hash = zeroblob(32) WHERE seq = 2", EvidenceProblemKind.AlteredRecord, 2)]
    [InlineData("UPDATE evidence SET hash = x'00' WHERE seq = 2", EvidenceProblemKind.MalformedRecord, 2)]
    [InlineData("UPDATE evidence SET leaf = x'' WHERE seq = 2", EvidenceProblemKind.MalformedRecord, 2)]
    [InlineData("UPDATE evidence SET seq = 9999 WHERE seq = 2", EvidenceProblemKind.MisplacedRecord, 9999)]
    [InlineData("UPDATE evidence SET seq = -5 WHERE seq = 2", EvidenceProblemKind.DuplicateSequence, -5)]
    [InlineData("UPDATE evidence SET seq = -1 WHERE seq = 2; UPDATE evidence SET seq = 2 WHERE seq = 3; UPDATE evidence SET seq = 3 WHERE seq = -1", EvidenceProblemKind.MisplacedRecord, 2)]
    [InlineData("DELETE FROM evidence WHERE seq = (SELECT max(seq) FROM evidence)", EvidenceProblemKind.TruncatedTail, null)]
    [InlineData("DELETE FROM checkpoint", EvidenceProblemKind.NotSigned, null)]
    [InlineData("UPDATE checkpoint SET note = replace(note, 'time 2026', 'time 2027')", EvidenceProblemKind.BadSignature, null)]
    [InlineData("UPDATE checkpoint SET size = size + 1", EvidenceProblemKind.BadSignature, null)]
    [InlineData("UPDATE head SET log_id = 'another'", EvidenceProblemKind.ForeignCheckpoint, null)]
    [InlineData("UPDATE head SET size = size + 1", EvidenceProblemKind.WrongHead, null)]
    [InlineData("UPDATE head SET frontier = zeroblob(length(frontier))", EvidenceProblemKind.WrongHead, null)]
    [InlineData("DELETE FROM head", EvidenceProblemKind.WrongHead, null)]
    [InlineData("DROP TABLE head", EvidenceProblemKind.Unreadable, null)]
    [InlineData("DROP TABLE evidence", EvidenceProblemKind.Unreadable, null)]
    [InlineData("DROP TABLE evidence; CREATE VIEW evidence AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x seq, x leaf, x hash FROM n", EvidenceProblemKind.Unreadable, null)]
    [Threat(30, Part = "altered")]
    public async Task WhatWasDoneToTheFileIsFound(string sql, EvidenceProblemKind kind, int? sequence)
    {
        await WriteAsync();
        Tamper(sql);
        Assert.Contains((await VerifyAsync()).Problems, problem => problem.Kind == kind && (sequence is null || problem.Sequence == sequence));
    }

    [Fact]
    [Threat(30, Part = "altered")]
    public async Task ARecordThatIsThereTwiceIsFound()
    {
        await WriteAsync();
        Tamper(
            "CREATE TABLE copy AS SELECT * FROM evidence; DROP TABLE evidence; CREATE TABLE evidence (seq INTEGER, leaf BLOB, hash BLOB); " +
            "INSERT INTO evidence SELECT * FROM copy; INSERT INTO evidence SELECT * FROM copy WHERE seq = 3");
        var kinds = (await VerifyAsync()).Problems.Select(static p => (p.Kind, p.Sequence)).ToList();
        Assert.Contains((EvidenceProblemKind.DuplicateSequence, 3), kinds);
        Assert.Contains((EvidenceProblemKind.ForeignSchema, null), kinds);
    }

    [Fact]
    public async Task ARecordThatIsAlteredTogetherWithItsHashIsFoundByTheSignedRoot()
    {
        await WriteAsync();
        var forged = System.Text.Encoding.UTF8.GetBytes("""{"sequence":2,"v":1}""");
        Tamper("UPDATE evidence SET leaf = $leaf, hash = $hash WHERE seq = 2", ("$leaf", forged), ("$hash", MerkleHash.Leaf(forged).ToArray()));
        var report = await VerifyAsync();
        Assert.Contains(report.Problems, static p => p.Kind == EvidenceProblemKind.WrongRoot);
        Assert.True(report.SignedSize <= 2);
    }

    [Fact]
    [Threat(30, Part = "altered")]
    public async Task EachByteOfARecordThatChangesIsFound()
    {
        await WriteAsync();
        var leaf = (byte[])Read("SELECT leaf FROM evidence WHERE seq = 3")!;
        for (var i = 0; i < leaf.Length; i += 7)
        {
            var altered = (byte[])leaf.Clone();
            altered[i] ^= 1;
            Tamper("UPDATE evidence SET leaf = $leaf WHERE seq = 3", ("$leaf", altered));
            Assert.Contains((await VerifyAsync()).Problems, static p => p.Kind == EvidenceProblemKind.AlteredRecord && p.Sequence == 3);
        }
    }

    [Fact]
    public async Task ALogOfAnotherKeyIsRefused()
    {
        await WriteAsync();
        using var other = EvidenceKeys.Create();
        var report = await EvidenceVerifier.VerifyAsync(_folder.Path, other.PublicKeyPem, null, default);
        Assert.Contains(report.Problems, static p => p.Kind == EvidenceProblemKind.BadSignature);
        Assert.Equal(0, report.SignedSize);
    }

    [Fact]
    [Threat(30, Part = "cut")]
    public async Task ALogThatWasCutBackAsAWholeIsFoundByACheckpointKeptElsewhere()
    {
        await WriteAsync();
        File.Copy(_folder.Path, _folder.File("earlier.db"));
        await WriteAsync("later");
        string kept;
        await using (var store = await _folder.OpenAsync())
        {
            kept = Assert.IsType<string>(await store.ReadCheckpointAsync(default));
        }

        Assert.Empty((await VerifyAsync([kept])).Problems);
        var key = File.ReadAllText(_folder.Path + "-keys/evidence-public.pem");
        Assert.Empty((await EvidenceVerifier.VerifyAsync(_folder.File("earlier.db"), key)).Problems);
        var cut = await EvidenceVerifier.VerifyAsync(_folder.File("earlier.db"), key, [kept]);
        Assert.Equal([EvidenceProblemKind.TruncatedTail], cut.Problems.Select(static p => p.Kind));
    }

    [Fact]
    public async Task AStoredNodeThatIsWrongIsFound()
    {
        await using (var store = await _folder.OpenAsync())
        {
            await store.AppendAsync([.. Enumerable.Range(0, 300).Select(static i => Calls.Record(EvidenceType.Refusal, $"r{i}", "denied"))], default);
        }

        Assert.Empty((await VerifyAsync()).Problems);
        Tamper("UPDATE evidence_node SET hash = zeroblob(32)");
        Assert.Equal([EvidenceProblemKind.WrongNode], (await VerifyAsync()).Problems.Select(static p => p.Kind));
    }

    [Fact]
    public async Task AFileThatIsDamagedAnywhereNeverMakesItThrow()
    {
        await WriteAsync();
        var whole = await File.ReadAllBytesAsync(_folder.Path);
        for (var i = 0; i < whole.Length; i += 211)
        {
            var damaged = (byte[])whole.Clone();
            damaged[i] ^= 0xFF;
            await File.WriteAllBytesAsync(_folder.File("damaged.db"), damaged);
            Assert.NotNull(await VerifyAsync(path: _folder.File("damaged.db")));
        }

        for (var length = 0; length < whole.Length; length += 1777)
        {
            await File.WriteAllBytesAsync(_folder.File("cut.db"), whole[..length]);
            Assert.False((await VerifyAsync(path: _folder.File("cut.db"))).IsIntact);
        }
    }

    [Fact]
    public async Task AFileThatIsMissingOrNoDatabaseIsAFinding()
    {
        await WriteAsync();
        await File.WriteAllTextAsync(_folder.File("text.db"), "This is a text, and it is longer than the header of a database would be, by some words.");
        foreach (var name in new[] { "missing.db", "text.db" })
        {
            Assert.Contains((await VerifyAsync(path: _folder.File(name))).Problems, static p => p.Kind == EvidenceProblemKind.Unreadable);
        }
    }

    [Fact]
    public async Task AKeyThatIsNoneIsABugOfTheCaller() =>
        await Assert.ThrowsAsync<ArgumentException>(() => EvidenceVerifier.VerifyAsync(_folder.Path, "no key"));

    private async Task WriteAsync(string prefix = "call")
    {
        await using var store = await _folder.OpenAsync();
        var epoch = (await store.ReadAuthorityAsync(default)).Epoch;
        for (var i = 0; i < 3; i++)
        {
            var claimed = await store.ClaimAsync(Calls.Claim($"{prefix}-{i}", Calls.Of($"{prefix}-{i}"), epoch), default);
            _folder.Time.Advance(TimeSpan.FromMilliseconds(400));
            await store.SettleAsync(Calls.Settle($"{prefix}-{i}", claimed, Calls.Completed()), default);
        }
    }

    private async Task<EvidenceReport> VerifyAsync(IReadOnlyList<string>? kept = null, string? path = null) =>
        await EvidenceVerifier.VerifyAsync(path ?? _folder.Path, await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem"), kept, default);

    private void Tamper(string sql, params (string Name, object Value)[] values) => Database.Run(_folder.Path, sql, values);

    private object? Read(string sql) => Database.Run(_folder.Path, sql);
}

using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;

namespace ToolContracts.Testing;

public abstract class ClaimConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    [Threat(41, Part = "replay")]
    public async Task AFinishedCallIsReplayedByteForByte()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        Assert.Equal(SettleResult.Settled, await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed("""{ "n" : 1.50 }""")), default));
        foreach (var answer in await BothAsync(store, "b", 1))
        {
            var replayed = Assert.IsType<ClaimResult.Replayed>(answer);
            Assert.Equal("a", replayed.CallId);
            Assert.Equal("c0", replayed.ContractHash);
            var completed = Assert.IsType<AttemptOutcome.Completed>(replayed.Outcome);
            Assert.Equal("""{ "n" : 1.50 }""", Encoding.UTF8.GetString(completed.Result.Span));
        }
    }

    [Fact]
    public async Task AFinalFailureIsReplayedToo()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, new AttemptOutcome.FailedFinal("no-funds")), default);
        foreach (var answer in await BothAsync(store, "b", 1))
        {
            Assert.Equal(new AttemptOutcome.FailedFinal("no-funds"), Assert.IsType<ClaimResult.Replayed>(answer).Outcome);
        }
    }

    [Theory]
    [InlineData("in flight")]
    [InlineData("completed")]
    [InlineData("failed")]
    [InlineData("unknown")]
    [Threat(42, Part = "conflict")]
    public async Task OtherArgumentsUnderAKeyAreAConflictWhateverItsState(string state)
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        AttemptOutcome? outcome = state switch
        {
            "completed" => Calls.Completed(),
            "failed" => new AttemptOutcome.FailedFinal("no-funds"),
            "unknown" => new AttemptOutcome.Unknown("timed-out"),
            _ => null,
        };
        if (outcome is not null)
        {
            await store.SettleAsync(Calls.Settle("a", claimed, outcome), default);
        }

        foreach (var answer in await BothAsync(store, "b", 2))
        {
            Assert.Equal(new ClaimResult.Conflict("a", ConflictReason.OtherArguments), answer);
        }
    }

    [Fact]
    public async Task ARunningCallIsInProgress()
    {
        await using var store = await Harness.OpenAsync();
        await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        Assert.All(await BothAsync(store, "b", 1), static answer => Assert.Equal(new ClaimResult.InProgress("a"), answer));
        var open = Assert.Single(await store.ReadOpenAttemptsAsync(default));
        Assert.Equal(("a", "order-1", false), (open.CallId, open.Key, open.IsUnknown));
    }

    [Fact]
    public async Task AnUnknownCallStaysUnknown()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", claimed, new AttemptOutcome.Unknown("timed-out")), default);
        Harness.Time.Advance(TimeSpan.FromDays(4000));
        Assert.All(await BothAsync(store, "b", 1), static answer => Assert.Equal(new ClaimResult.Unknown("a"), answer));
        var open = Assert.Single(await store.ReadOpenAttemptsAsync(default));
        Assert.Equal((true, "timed-out"), (open.IsUnknown, open.Reason));
    }

    [Fact]
    public async Task ACallThatDidNotStartFreesItsKeyForAHigherToken()
    {
        await using var store = await Harness.OpenAsync();
        var first = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", first, new AttemptOutcome.NotStarted("host-busy")), default);
        Assert.Null(await store.FindAsync(Calls.Key, Digest.Of([2]), default));
        var second = Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key, arguments: 2), default));
        Assert.True(second.FencingToken > Assert.IsType<ClaimResult.Claimed>(first).FencingToken);
    }

    [Fact]
    [Threat(40, Part = "fence")]
    public async Task ASettlementWithAnOldTokenIsStaleAndChangesNothing()
    {
        await using var store = await Harness.OpenAsync();
        var first = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        await store.SettleAsync(Calls.Settle("a", first, new AttemptOutcome.NotStarted("host-busy")), default);
        var second = await store.ClaimAsync(Calls.Claim("b", Calls.Key), default);
        var before = await store.ReadEvidenceAsync(0, 100, default);
        Assert.Equal(SettleResult.Stale, await store.SettleAsync(Calls.Settle("a", first, Calls.Completed()), default));
        Assert.Equal(before.Count, (await store.ReadEvidenceAsync(0, 100, default)).Count);
        Assert.Equal(new ClaimResult.InProgress("b"), await store.ClaimAsync(Calls.Claim("c", Calls.Key), default));
        Assert.Equal(SettleResult.Settled, await store.SettleAsync(Calls.Settle("b", second, Calls.Completed()), default));
        Assert.Equal(SettleResult.Stale, await store.SettleAsync(Calls.Settle("b", second, new AttemptOutcome.NotStarted("x")), default));
    }

    [Fact]
    public async Task ATokenOfAnotherCallIsStale()
    {
        await using var store = await Harness.OpenAsync();
        var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        Assert.Equal(SettleResult.Stale, await store.SettleAsync(Calls.Settle("other", claimed, Calls.Completed()), default));
    }

    [Fact]
    [Threat(13, Part = "key")]
    public async Task KeysOfTwoTenantsOrToolsAreTwoKeys()
    {
        await using var store = await Harness.OpenAsync();
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("a", Calls.Key), default));
        var foreign = Calls.Claim("b", Calls.Key with { Tenant = "umbrella" }) with { Tenant = "umbrella" };
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(foreign, default));
        var other = Calls.Claim("c", Calls.Key with { Tool = "payments_recall" }) with { Tool = "payments_recall" };
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(other, default));
    }

    [Fact]
    public async Task AKeyOfAnotherTenantThanTheClaimIsABug()
    {
        await using var store = await Harness.OpenAsync();
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await store.ClaimAsync(Calls.Claim("a", Calls.Key with { Tenant = "umbrella" }), default));
    }

    [Fact]
    public async Task ACallWithoutAKeyIsOpenUntilItIsSettled()
    {
        await using var store = await Harness.OpenAsync();
        var first = await store.ClaimAsync(Calls.Claim("a", null), default);
        var second = await store.ClaimAsync(Calls.Claim("b", null), default);
        Assert.Equal(["a", "b"], (await store.ReadOpenAttemptsAsync(default)).Select(static a => a.CallId));
        await store.SettleAsync(Calls.Settle("a", first, Calls.Completed()), default);
        await store.SettleAsync(Calls.Settle("b", second, new AttemptOutcome.Unknown("timed-out")), default);
        Assert.Equal(["b"], (await store.ReadOpenAttemptsAsync(default)).Select(static a => a.CallId));
    }

    [Fact]
    public async Task ACallIdThatIsUsedTwiceFailsAloneAndTheRestGoesOn()
    {
        await using var store = await Harness.OpenAsync();
        await store.ClaimAsync(Calls.Claim("a", null), default);
        var twice = store.ClaimAsync(Calls.Claim("a", null), default).AsTask();
        var next = store.ClaimAsync(Calls.Claim("b", null), default).AsTask();
        await Assert.ThrowsAnyAsync<Exception>(() => twice);
        Assert.IsType<ClaimResult.Claimed>(await next);
    }

    [Fact]
    public async Task OfManyClaimsOfOneKeyExactlyOneIsGranted()
    {
        await using var store = await Harness.OpenAsync();
        await using var second = await Harness.OpenAsync();
        var claims = Enumerable.Range(0, 64).Select(i => Task.Run(
            async () => await (i % 2 == 0 ? store : second).ClaimAsync(Calls.Claim($"call-{i}", Calls.Key), default)));
        var results = await Task.WhenAll(claims);
        Assert.Single(results, static r => r is ClaimResult.Claimed);
        Assert.Equal(63, results.Count(static r => r is ClaimResult.InProgress));
    }

    [Fact]
    public async Task WhereClassifiedDataStandsIsKeptWithTheResult()
    {
        byte[] marks = [1, 0, 7, 255];
        await using (var store = await Harness.OpenAsync())
        {
            var claimed = await store.ClaimAsync(Calls.Claim("a", Calls.Key), default);
            await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed() with { Classified = marks }), default);
        }

        await using var later = await Harness.OpenAsync();
        foreach (var found in await BothAsync(later, "b", 1))
        {
            var completed = Assert.IsType<AttemptOutcome.Completed>(Assert.IsType<ClaimResult.Replayed>(found).Outcome);
            Assert.Equal(marks, completed.Classified.ToArray());
        }
    }

    private static async Task<IEnumerable<ClaimResult>> BothAsync(IToolStore store, string callId, byte arguments) =>
    [
        Assert.IsAssignableFrom<ClaimResult>(await store.FindAsync(Calls.Key, Digest.Of([arguments]), default)),
        await store.ClaimAsync(Calls.Claim(callId, Calls.Key, arguments: arguments), default),
    ];
}

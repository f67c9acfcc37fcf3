using System.Text;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

public sealed class HostDeathTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Threat(40, Part = "death")]
    [Threat(41, Part = "unknown")]
    public async Task ACallOfAHostThatIsKilledIsUnknownAtOnceAndNeverRunAgain()
    {
        await using var store = await _folder.OpenAsync();
        using (var host = new HostProcess("hold", _folder.Path, "order-1", "Irreversible"))
        {
            Assert.Equal("Claimed", await host.ReadLineAsync());
            Assert.Equal(new ClaimResult.InProgress("held"), await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
            Assert.Equal(new ClaimResult.InProgress("held"), await store.FindAsync(Calls.Key, Digest.Of([1]), default));
            host.Kill();
        }

        Assert.Equal(new ClaimResult.Unknown("held"), await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.Equal(new ClaimResult.Unknown("held"), await store.ClaimAsync(Calls.Claim("c", Calls.Key), default));
        Assert.Equal(new ClaimResult.Conflict("held", ConflictReason.OtherArguments), await store.ClaimAsync(Calls.Claim("d", Calls.Key, arguments: 2), default));
        var open = Assert.Single(await store.ReadOpenAttemptsAsync(default));
        Assert.Equal((true, "host-lost"), (open.IsUnknown, open.Reason));
        var log = (await store.ReadEvidenceAsync(0, 100, default)).Select(static e => Encoding.UTF8.GetString(e.Leaf.Span)).ToList();
        Assert.Single(log, static leaf => leaf.Contains("\"type\":\"unknown\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AHostThatStartsFindsWhatTheLastOneLeftOpen()
    {
        using (var host = new HostProcess("hold", _folder.Path, "order-1", "Irreversible"))
        {
            Assert.Equal("Claimed", await host.ReadLineAsync());
            host.Kill();
        }

        await using (var store = await _folder.OpenAsync())
        {
            Assert.True(Assert.Single(await store.ReadOpenAttemptsAsync(default)).IsUnknown);
            Assert.Equal(new ClaimResult.Unknown("held"), await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
            Assert.Single(Directory.GetFiles(_folder.Path + "-hosts"));
        }

        Assert.Empty(Directory.GetFiles(_folder.Path + "-hosts"));
        var key = await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem");
        Assert.Empty((await EvidenceVerifier.VerifyAsync(_folder.Path, key)).Problems);
    }

    [Fact]
    public async Task ACallWithoutSideEffectOfADeadHostIsFreeAgain()
    {
        await using var store = await _folder.OpenAsync();
        using (var host = new HostProcess("hold", _folder.Path, "order-1", "None"))
        {
            Assert.Equal("Claimed", await host.ReadLineAsync());
            host.Kill();
        }

        Assert.Null(await store.FindAsync(Calls.Key, Digest.Of([1]), default));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
    }

    [Fact]
    public async Task AHostThatClosesWithACallUnsettledLeavesItUnknown()
    {
        await using (var closing = await _folder.OpenAsync())
        {
            await closing.ClaimAsync(Calls.Claim("a", Calls.Key), default);
        }

        await using var store = await _folder.OpenAsync();
        Assert.Equal(new ClaimResult.Unknown("a"), await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
    }

    [Fact]
    public async Task TwoProcessesThatRaceForKeysGetEachKeyOnce()
    {
        const int keys = 64;
        await using var store = await _folder.OpenAsync();
        using var first = new HostProcess("race", _folder.Path, "first", $"{keys}");
        using var second = new HostProcess("race", _folder.Path, "second", $"{keys}");
        Assert.Equal("ready", await first.ReadLineAsync());
        Assert.Equal("ready", await second.ReadLineAsync());
        first.WriteLine();
        second.WriteLine();
        var lines = (await first.ReadUntilDoneAsync()).Concat(await second.ReadUntilDoneAsync()).ToList();
        Assert.Equal(2 * keys, lines.Count);
        Assert.All(lines.GroupBy(static line => line.Split(' ')[0]), static key =>
            Assert.Equal(["Claimed", "InProgress"], key.Select(static line => line.Split(' ')[1]).Order(StringComparer.Ordinal)));
    }
}

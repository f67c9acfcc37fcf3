using ToolContracts.Ledger;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

[Threat(34, Part = "race")]
public sealed class ApprovalRaceTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TwoProcessesThatRaceForApprovalsUseEachOnce()
    {
        const int approvals = 64;
        await using var store = await _folder.OpenAsync();
        for (var i = 0; i < approvals; i++)
        {
            await store.ApprovedAsync($"p{i}", Proposals.Content($"{i}"), TimeSpan.FromDays(365_000));
        }

        using var first = new HostProcess("approvals", _folder.Path, "first", $"{approvals}");
        using var second = new HostProcess("approvals", _folder.Path, "second", $"{approvals}");
        Assert.Equal("ready", await first.ReadLineAsync());
        Assert.Equal("ready", await second.ReadLineAsync());
        first.WriteLine();
        second.WriteLine();
        var lines = (await first.ReadUntilDoneAsync()).Concat(await second.ReadUntilDoneAsync()).ToList();
        Assert.Equal(2 * approvals, lines.Count);
        Assert.All(lines.GroupBy(static line => line.Split(' ')[0]), static one =>
            Assert.Equal(["Claimed", "NotApproved"], one.Select(static line => line.Split(' ')[1]).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task TwoHostsThatRaceForApprovedCallsHaveEachEffectOnce()
    {
        const int calls = 24;
        var effects = Directory.CreateDirectory(_folder.File("effects")).FullName;
        using var first = new HostProcess("dispatch", _folder.Path, effects, "first", $"{calls}");
        Assert.Equal("ready", await first.ReadLineAsync());
        Assert.Empty(Directory.GetFiles(effects));
        using var second = new HostProcess("dispatch", _folder.Path, effects, "second", $"{calls}");
        Assert.Equal("ready", await second.ReadLineAsync());
        first.WriteLine();
        second.WriteLine();
        var lines = (await first.ReadUntilDoneAsync()).Concat(await second.ReadUntilDoneAsync()).ToList();
        Assert.Equal(2 * calls, lines.Count);
        Assert.All(lines.GroupBy(static line => line.Split(' ')[0]), static one => Assert.Single(one, static line => line.EndsWith(" completed", StringComparison.Ordinal)));
        Assert.Equal(
            Enumerable.Range(0, calls).Select(static order => $"{order}").Order(StringComparer.Ordinal),
            Directory.GetFiles(effects).Select(static file => Path.GetFileName(file).Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task TheApprovalOfAHostThatDiedStaysUsed()
    {
        await using var store = await _folder.OpenAsync();
        var approved = await store.ApprovedAsync("p0", Proposals.Content("0"), TimeSpan.FromDays(365_000));
        using (var host = new HostProcess("approvals", _folder.Path, "dead", "1"))
        {
            Assert.Equal("ready", await host.ReadLineAsync());
            host.WriteLine();
            Assert.Equal(["p0 Claimed"], await host.ReadUntilDoneAsync());
            host.Kill();
        }

        Assert.True(Assert.Single(await store.ReadOpenAttemptsAsync(default)).IsUnknown);
        Assert.Equal(new ClaimResult.NotApproved("p0"), await store.ClaimAsync("b", approved));
    }
}

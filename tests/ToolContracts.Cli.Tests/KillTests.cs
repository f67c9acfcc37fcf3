using ToolContracts.Ledger;

namespace ToolContracts.Cli.Tests;

/// <summary>Switches, holds, and who lifts what.</summary>
public sealed class KillTests
{
    [Fact]
    public async Task StopsBesideALivingHostWhoseNextClaimIsRefused()
    {
        using var lab = await LabStore.MakeAsync();
        using var host = await HostProcess.HoldAsync(lab.Database);
        var killed = (await lab.RunAsync("kill", "tool", "payments_transfer", "--tenant", "acme", "--reason", "sends to strangers", "--json")).Ends(0).Json;
        var on = killed.GetProperty("switch");
        Assert.Equal(("tool", "payments_transfer", "acme", LabStore.Me, "sends to strangers"), (
            on.GetProperty("scope").GetString(), on.GetProperty("target").GetString(), on.GetProperty("tenant").GetString(), on.GetProperty("by").GetString(),
            on.GetProperty("reason").GetString()));
        await lab.UseAsync(async store =>
        {
            var epoch = (await store.ReadAuthorityAsync(CancellationToken.None)).Epoch;
            Assert.IsType<ClaimResult.Disabled>(await store.ClaimAsync(LabStore.Claim("next", "order-2", epoch: epoch), CancellationToken.None));
        });

        var status = (await lab.RunAsync("status", "--json")).Ends(0).Json;
        Assert.Equal(1, status.GetProperty("hosts").GetArrayLength());
        Assert.Equal(1, status.GetProperty("runningCalls").GetInt32());
        Assert.Equal(1, status.GetProperty("switches").GetArrayLength());
    }

    [Fact]
    public async Task TheFirstPersonsWishWaitsAndTheSecondPersonsLifts()
    {
        using var lab = await LabStore.MakeAsync();
        (await lab.RunAsync("kill", "all", "--reason", "r")).Ends(0);
        Assert.Contains("waits for a second person", (await lab.RunAsync("unkill", "1", "--reason", "mended")).Ends(1).Output, StringComparison.Ordinal);
        (await lab.RunAsync("unkill", "1", "--reason", "again")).Ends(1);
        Assert.Equal(
            LabStore.Me, (await lab.RunAsync("status", "--json")).Json.GetProperty("switches")[0].GetProperty("liftAskedBy").GetString());
        Assert.Equal("lifted", (await lab.AsNobodyAsync("unkill", "1", "--reason", "I looked too", "--json")).Ends(0).Json.GetProperty("result").GetString());
        (await lab.RunAsync("unkill", "1", "--reason", "r")).Ends(4);
        Assert.Contains(await lab.LogAsync(), static leaf => leaf.Contains("\"actor\":\"nobody@", StringComparison.Ordinal) && leaf.Contains("\"type\":\"revive\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task NeitherAVariableNorSudoSaysWhoActs()
    {
        using var lab = await LabStore.MakeAsync();
        CliRun.Environments.Value = new() { ["USER"] = "mallory", ["LOGNAME"] = "mallory", ["USERNAME"] = "mallory", ["HOSTNAME"] = "elsewhere", ["SUDO_USER"] = "alice" };
        var on = (await lab.RunAsync("kill", "all", "--reason", "r", "--json")).Ends(0).Json.GetProperty("switch");
        Assert.Equal(LabStore.Me, on.GetProperty("by").GetString());
        Assert.Equal("r (sudo by alice)", on.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task AnIncidentTakesGrantsBackAndHoldsAtOnce()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.GrantAsync(store, "agent-7", "payments.transfer"));
        var done = (await lab.RunAsync("kill", "actor", "agent-7", "--tenant", "acme", "--reason", "r", "--revoke-grants", "--hold-evidence", "--json")).Ends(0).Json;
        Assert.Equal(1, done.GetProperty("revokedGrants").GetArrayLength());
        Assert.Equal("acme", done.GetProperty("hold").GetProperty("tenant").GetString());
        await lab.UseAsync(static async store => Assert.Empty(await store.ReadGrantsAsync("acme", "agent-7", CancellationToken.None)));

        Assert.Contains("A hold covers", (await lab.RunAsync("evidence", "forget", "--tenant", "acme", "--reason", "asked")).Ends(1).Output, StringComparison.Ordinal);
        (await lab.RunAsync("evidence", "release", "1", "--reason", "closed")).Ends(0);
        (await lab.RunAsync("evidence", "release", "1", "--reason", "closed")).Ends(4);
        (await lab.RunAsync("evidence", "forget", "--tenant", "acme", "--reason", "asked")).Ends(0);
        Assert.Equal(JsonNull, (await lab.RunAsync("evidence", "hold", "--reason", "r", "--json")).Ends(0).Json.GetProperty("tenant").ValueKind);
    }

    private const System.Text.Json.JsonValueKind JsonNull = System.Text.Json.JsonValueKind.Null;
}

using System.Text;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Tests;

/// <summary>Open calls, and how people say how one ended.</summary>
public sealed class LedgerTests
{
    [Fact]
    public async Task ListsWhatRunsAndWhatIsUnknown()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        using var host = await HostProcess.HoldAsync(lab.Database);
        Assert.Equal(["lost unknown timed-out", "held running "], await ListAsync("open"));
        Assert.Equal(["lost unknown timed-out"], await ListAsync("unknown"));
        Assert.Equal(["held running "], await ListAsync("running"));
        Assert.Contains("runs in a host that lives", (await lab.RunAsync("ledger", "reconcile", "held", "--failed", "no-money", "--reason", "r")).Ends(1).Output, StringComparison.Ordinal);
        Assert.Empty((await lab.RunAsync("ledger", "list", "--tenant", "other", "--json")).Json.GetProperty("calls").EnumerateArray());

        host.Kill();
        Assert.Equal(["lost unknown timed-out", "held unknown outcome-missing"], await ListAsync("unknown"));

        async Task<List<string>> ListAsync(string state) =>
            [.. (await lab.RunAsync("ledger", "list", "--state", state, "--json")).Ends(0).Json.GetProperty("calls").EnumerateArray()
                .Select(static c => $"{c.GetProperty("callId").GetString()} {c.GetProperty("state").GetString()} {c.GetProperty("reason").GetString()}")];
    }

    [Fact]
    public async Task AResultThatAPersonGivesIsReplayedByteForByte()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        const string Json = """{"b":1,  "a":"ü"}""";
        (await CliRun.WithInputAsync("\uFEFF" + Json + "\n", "ledger", "reconcile", "lost", "--completed", "-", "--reason", "the bank has it", "--db", lab.Database)).Ends(0);
        var shown = (await lab.RunAsync("ledger", "show", "lost", "--json")).Ends(0).Json;
        Assert.Equal("completed", shown.GetProperty("state").GetString());
        Assert.Equal("ü", shown.GetProperty("result").GetProperty("a").GetString());
        await lab.UseAsync(async store => Assert.Equal(Json, Encoding.UTF8.GetString((await store.ReadAttemptAsync("lost", CancellationToken.None))!.Result!.Value.Span)));
        Assert.Contains("known already", (await lab.RunAsync("ledger", "reconcile", "lost", "--failed", "x", "--reason", "r")).Ends(1).Output, StringComparison.Ordinal);
        Assert.Contains(await lab.LogAsync(), leaf => leaf.Contains("\"type\":\"reconciled\"", StringComparison.Ordinal) && leaf.Contains(LabStore.Me, StringComparison.Ordinal));
        (await lab.RunAsync("ledger", "reconcile", "lost", "--compensated", "call-77", "--reason", "paid back")).Ends(0);
        Assert.Contains("undone by call  call-77", (await lab.RunAsync("ledger", "show", "lost")).Ends(0).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":")]
    [InlineData("{} {}")]
    [InlineData("")]
    public async Task WhatIsNoJsonIsRefused(string text)
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        await File.WriteAllTextAsync(lab.PathOf("result.json"), text);
        Assert.Contains("no JSON", (await lab.RunAsync("ledger", "reconcile", "lost", "--completed", lab.PathOf("result.json"), "--reason", "r")).Ends(2).Error, StringComparison.Ordinal);
        await File.WriteAllBytesAsync(lab.PathOf("result.json"), [(byte)'"', 0xC3, (byte)'"']);
        (await lab.RunAsync("ledger", "reconcile", "lost", "--completed", lab.PathOf("result.json"), "--reason", "r")).Ends(2);
        (await lab.RunAsync("ledger", "reconcile", "lost", "--completed", lab.PathOf("absent.json"), "--reason", "r")).Ends(3);
        Assert.Equal("unknown", (await lab.RunAsync("ledger", "show", "lost", "--json")).Json.GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("--failed", "no-money", "failed")]
    [InlineData("--compensated", null, "compensated")]
    public async Task OtherEndsAreTakenToo(string option, string? value, string state)
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        string[] end = value is null ? [option] : [option, value];
        (await lab.RunAsync(["ledger", "reconcile", "lost", .. end, "--reason", "r"])).Ends(0);
        Assert.Equal(state, (await lab.RunAsync("ledger", "show", "lost", "--json")).Ends(0).Json.GetProperty("state").GetString());
    }

    [Fact]
    public async Task WhatNeverStartedLeavesItsKeyFree()
    {
        using var lab = await LabStore.MakeAsync(static store => LabStore.UnknownAsync(store, "lost", "order-9"));
        (await lab.RunAsync("ledger", "reconcile", "lost", "--not-started", "never-sent", "--reason", "r")).Ends(0);
        (await lab.RunAsync("ledger", "show", "lost")).Ends(4);
        (await lab.RunAsync("ledger", "reconcile", "lost", "--not-started", "never-sent", "--reason", "r")).Ends(4);
        (await lab.RunAsync("ledger", "reconcile", "nobody", "--failed", "Not A Code!", "--reason", "r")).Ends(4);
    }

    [Fact]
    public async Task BudgetsNearTheirLimitsAreInTheStatusFromEightyPercentOn()
    {
        using var lab = await LabStore.MakeAsync(async store =>
        {
            foreach (var (unit, amount) in new[] { ("eur", 80m), ("usd", 79.99m) })
            {
                await store.SetBudgetAsync(new NewBudget("acme", unit, 100, "boss", "r"), CancellationToken.None);
                var epoch = (await store.ReadAuthorityAsync(CancellationToken.None)).Epoch;
                Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(
                    LabStore.Claim(unit, unit, epoch: epoch) with { Charges = [new BudgetCharge(unit, amount)] }, CancellationToken.None));
            }
        });
        var near = Assert.Single((await lab.RunAsync("status", "--json")).Ends(0).Json.GetProperty("budgetsNearLimit").EnumerateArray());
        Assert.Equal(("eur", 80m), (near.GetProperty("unit").GetString(), near.GetProperty("reserved").GetDecimal()));
        Assert.Equal(2, (await lab.RunAsync("ledger", "budgets", "--tenant", "acme", "--json")).Ends(0).Json.GetProperty("budgets").GetArrayLength());
        Assert.Contains("There is no budget.", (await lab.RunAsync("ledger", "budgets", "--tenant", "other")).Ends(0).Output, StringComparison.Ordinal);
    }
}

using ToolContracts.Ledger;

namespace ToolContracts.Console.Tests;

/// <summary>Stopping and lifting over the page of kill switches.</summary>
public sealed class SwitchTests
{
    private const string Path = "/console/switches";

    [Fact]
    public async Task OnePersonStopsAndTwoLift()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        Assert.Contains("Nothing is stopped", (await carol.GetAsync(Path)).Text, StringComparison.Ordinal);
        Assert.Equal(303, (await StopAsync(carol, "tool", "shop_order", "sends to strangers")).Status);

        var killSwitch = Assert.Single(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken));
        Assert.Equal((KillScope.Tool, "shop_order", "carol", "sends to strangers", "acme"), (killSwitch.Scope, killSwitch.Target, killSwitch.By, killSwitch.Reason, killSwitch.Tenant));
        Assert.IsType<ToolOutcome.Disabled>(await host.CallAsync());
        Assert.IsType<ToolOutcome.ApprovalRequired>(await host.CallAsync(caller: new Caller(ActorKind.Workload, "agent", "umbrella") { Claims = ConsoleHost.Agent.Claims }));

        var lift = $"/{killSwitch.Id}/lift";
        Assert.Equal(303, (await carol.SubmitAsync((await carol.GetAsync(Path)).Form(lift), ("reason", "mended"))).Status);
        var page = await carol.GetAsync(Path);
        Assert.False(page.HasForm(lift));
        Assert.Contains("You want it lifted. It takes another person.", page.Text, StringComparison.Ordinal);
        Assert.IsType<ToolOutcome.Disabled>(await host.CallAsync());

        using var erin = await host.BrowseAsync("erin");
        page = await erin.GetAsync(Path);
        Assert.Contains("carol asked now to lift it", page.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await erin.SubmitAsync(page.Form(lift), ("reason", "looked at it too"))).Status);
        Assert.Empty(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken));
        Assert.IsType<ToolOutcome.ApprovalRequired>(await host.CallAsync());
    }

    [Fact]
    public async Task TheSamePersonTwiceIsOne()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        await StopAsync(carol, "all", "", "drill");
        var form = (await carol.GetAsync(Path)).Document.Forms.Single(static form => form.GetAttribute("action")!.EndsWith("/lift", StringComparison.Ordinal));
        await carol.SubmitAsync(form, ("reason", "over"));
        await carol.SubmitAsync(form, ("reason", "over"));
        Assert.Single(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("all", "", 303)]
    [InlineData("toolset", "shop", 303)]
    [InlineData("actor", "agent", 303)]
    [InlineData("task", "t1", 303)]
    [InlineData("tool", "elsewhere_tool", 303)]
    [InlineData("tool", "", 422)]
    [InlineData("actor", "a\u0007b", 422)]
    [InlineData("tenant", "umbrella", 400)]
    [InlineData("", "x", 400)]
    public async Task WhatIsStoppedIsNamed(string scope, string target, int status)
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        Assert.Equal(status, (await StopAsync(carol, scope, target, "drill")).Status);
        var switches = await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(status == 303 ? 1 : 0, switches.Count);
        Assert.All(switches, static one => Assert.Equal("acme", one.Tenant));
        Assert.Equal(target == "elsewhere_tool", (await carol.GetAsync(Path)).Text.Contains("Not on this host", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StoppingAndLiftingNeedAReason()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        var refused = await StopAsync(carol, "tool", "shop_order", " ");
        Assert.Equal((422, "shop_order"), (refused.Status, refused.Document.QuerySelector("#target")!.GetAttribute("value")));
        Assert.Equal(422, (await StopAsync(carol, "tool", "shop_order", new string('x', 1025))).Status);
        Assert.Equal(303, (await StopAsync(carol, "tool", "shop_order", new string('x', 1024))).Status);
        var form = (await carol.GetAsync(Path)).Document.Forms.Single(static form => form.GetAttribute("action")!.EndsWith("/lift", StringComparison.Ordinal));
        Assert.Equal(422, (await carol.SubmitAsync(form, ("reason", ""))).Status);
        Assert.Null(Assert.Single(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken)).ReviveAskedBy);
    }

    [Fact]
    public async Task AGrantSaysWhatAPersonMayStopAndLift()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var dora = await host.BrowseAsync("dora");
        var refused = await StopAsync(dora, "tool", "shop_order", "drill");
        Assert.Equal(403, refused.Status);
        Assert.Contains("You have no grant of console:stop on tool/shop_order in tenant acme.", refused.Text, StringComparison.Ordinal);
        Assert.Contains("act-not-allowed", await host.EvidenceAsync("act-not-allowed"), StringComparison.Ordinal);

        await host.GrantAsync("dora", "console:stop", "tool/shop_order");
        Assert.Equal(303, (await StopAsync(dora, "tool", "shop_order", "drill")).Status);
        Assert.Equal(403, (await StopAsync(dora, "tool", "shop_write", "drill")).Status);
        Assert.Equal(403, (await StopAsync(dora, "all", "", "drill")).Status);
        Assert.Equal(403, (await StopAsync(dora, "actor", "shop_order", "drill")).Status);

        var page = await dora.GetAsync(Path);
        Assert.Contains("You have no grant of console:lift on tool/shop_order", page.Text, StringComparison.Ordinal);
        var id = Assert.Single(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken)).Id;
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forged = await dora.PostAsync($"{Path}/{id}/lift", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["reason"] = "over" });
        Assert.Equal(403, forged.Status);
        Assert.Null(Assert.Single(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken)).ReviveAskedBy);
    }

    [Fact]
    public async Task SwitchesOfOthersAreNotShownOrLifted()
    {
        await using var host = await ConsoleHost.StartAsync();
        var theirs = await KillAsync(host, KillScope.Actor, "their-agent", "umbrella");
        var theirTenant = await KillAsync(host, KillScope.Tenant, "umbrella", null);
        var everybody = await KillAsync(host, KillScope.Tool, "shop_order", null);
        using var carol = await host.BrowseAsync("carol");

        var page = await carol.GetAsync(Path);
        Assert.DoesNotContain("umbrella", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("their-agent", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("platform", page.Body, StringComparison.Ordinal);
        Assert.Contains("In all tenants. Who runs the host set it, and lifts it.", page.Text, StringComparison.Ordinal);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (id, status) in new[] { (theirs.Id, 404), (theirTenant.Id, 404), (everybody.Id, 403) })
        {
            var forged = await carol.PostAsync($"{Path}/{id}/lift", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["reason"] = "over" });
            Assert.Equal(status, forged.Status);
        }

        Assert.All(await host.Administration.SwitchesAsync(TestContext.Current.CancellationToken), static one => Assert.Null(one.ReviveAskedBy));
    }

    [Fact]
    public async Task HostileNamesAndReasonsAreShownAndNeverRun()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        await StopAsync(carol, "actor", "<script>alert(1)</script>\u202Ex", "\"><img src=x onerror=alert(2)>\u200B");
        var page = await carol.GetAsync(Path);
        ShownTests.AssertHarmless(page);
        Assert.Contains("<script>alert(1)</script>\\u{202E}x", page.Text, StringComparison.Ordinal);
        ShownTests.AssertHarmless(await StopAsync(carol, "actor", "<script>alert(1)</script>", ""));
    }

    private static async Task<Page> StopAsync(Browser browser, string scope, string target, string reason)
    {
        var page = await browser.GetAsync(Path);
        return await browser.SubmitAsync(page.Form("/switches"), ("scope", scope), ("target", target), ("reason", reason));
    }

    private static Task<KillSwitch> KillAsync(ConsoleHost host, KillScope scope, string target, string? tenant) =>
        host.Administration.KillAsync(new NewKillSwitch(scope, target, "platform-operator", "platform reason") { Tenant = tenant }, TestContext.Current.CancellationToken).AsTask();
}

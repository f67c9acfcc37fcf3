using ToolContracts.Ledger;

namespace ToolContracts.Console.Tests;

/// <summary>Calls whose end nobody knows, and what a person finds out.</summary>
public sealed class LedgerTests
{
    [Theory]
    [InlineData("completed", "\"found\"", AttemptStatus.Completed)]
    [InlineData("failed", "rejected", AttemptStatus.Failed)]
    [InlineData("not-started", "never-sent", null)]
    [InlineData("compensated", "", AttemptStatus.Compensated)]
    [InlineData("compensated", "another-call-7", AttemptStatus.Compensated)]
    public async Task APersonSaysHowACallEnded(string found, string detail, AttemptStatus? status)
    {
        await using var host = await ConsoleHost.StartAsync();
        var call = await LoseAsync(host);
        using var carol = await host.BrowseAsync("carol");
        var list = await carol.GetAsync("/console/ledger");
        Assert.Contains("shop_move", list.TextOf("tbody"), StringComparison.Ordinal);
        Assert.Contains("Unknown", list.TextOf("tbody"), StringComparison.Ordinal);

        var page = await carol.GetAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        var answer = await carol.SubmitAsync(page.Form("ledger/" + call), ("found", found), ("detail-" + found, detail), ("reason", "asked the carrier"));
        Assert.Equal(303, answer.Status);

        Assert.Equal(status, (await host.Administration.FindAttemptAsync(call, TestContext.Current.CancellationToken))?.Status);
        Assert.Contains("Nothing is open", (await carol.GetAsync("/console/ledger")).Text, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"asked the carrier\"", await host.EvidenceAsync("asked the carrier"), StringComparison.Ordinal);
        var again = await host.CallAsync("shop_move", """{"article":"a-1"}""");
        switch (found)
        {
            case "completed":
                Assert.Equal("\"found\"", System.Text.Encoding.UTF8.GetString(Assert.IsType<ToolOutcome.Completed>(again).Result.Span));
                break;
            case "not-started":
                Assert.IsType<ToolOutcome.Unknown>(again);
                break;
            default:
                Assert.IsType<ToolOutcome.Failed>(again);
                break;
        }
    }

    [Theory]
    [InlineData("completed", "no json", "asked", 422)]
    [InlineData("completed", "", "asked", 422)]
    [InlineData("failed", "Not A Code", "asked", 422)]
    [InlineData("failed", "", "asked", 422)]
    [InlineData("not-started", "x!", "asked", 422)]
    [InlineData("failed", "rejected", "", 422)]
    [InlineData("unknown", "", "asked", 400)]
    [InlineData("", "", "asked", 400)]
    public async Task WhatIsNotSaidProperlyChangesNothing(string found, string detail, string reason, int status)
    {
        await using var host = await ConsoleHost.StartAsync();
        var call = await LoseAsync(host);
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync("/console/ledger/" + call);
        var answer = await carol.SubmitAsync(page.Form(call), ("found", found), ("detail-" + found, detail), ("reason", reason));
        Assert.Equal(status, answer.Status);
        Assert.Equal(AttemptStatus.Unknown, (await host.Administration.FindAttemptAsync(call, TestContext.Current.CancellationToken))!.Status);
        if (status == 422)
        {
            Assert.Equal(found, answer.Document.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
            Assert.Equal(reason, answer.Document.QuerySelector("#reason")!.TextContent);
        }
    }

    [Fact]
    public async Task TheFirstAnswerCountsAndAnotherAttemptIsNotMeant()
    {
        await using var host = await ConsoleHost.StartAsync();
        var call = await LoseAsync(host);
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync("/console/ledger/" + call);
        Assert.Equal(409, (await carol.SubmitAsync(page.Form(call), ("attempt", "99"), ("found", "failed"), ("detail-failed", "rejected"), ("reason", "asked"))).Status);
        Assert.Equal(400, (await carol.SubmitAsync(page.Form(call), ("attempt", "x"), ("found", "failed"), ("detail-failed", "rejected"), ("reason", "asked"))).Status);

        Assert.Equal(303, (await carol.SubmitAsync(page.Form(call), ("found", "completed"), ("detail-completed", "\"x\""), ("reason", "asked"))).Status);
        var late = await carol.SubmitAsync(page.Form(call), ("found", "failed"), ("detail-failed", "rejected"), ("reason", "asked"));
        Assert.Equal(409, late.Status);
        Assert.Contains("The first answer counts", late.Text, StringComparison.Ordinal);
        Assert.Equal(AttemptStatus.Completed, (await host.Administration.FindAttemptAsync(call, TestContext.Current.CancellationToken))!.Status);

        // What is completed can only be said to be undone.
        var completed = await carol.GetAsync("/console/ledger/" + call);
        Assert.Equal(["compensated"], completed.Document.QuerySelectorAll("input[type=radio]").Select(static one => one.GetAttribute("value")!));
    }

    [Fact]
    public async Task ReconcilingNeedsAGrantOnTheTool()
    {
        await using var host = await ConsoleHost.StartAsync();
        var call = await LoseAsync(host);
        using var dora = await host.BrowseAsync("dora");
        var page = await dora.GetAsync("/console/ledger/" + call);
        Assert.False(page.HasForm(call));
        Assert.Contains("You have no grant of console:reconcile on tool/shop_move in tenant acme.", page.Text, StringComparison.Ordinal);
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var forged = await dora.PostAsync("/console/ledger/" + call, new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["attempt"] = "1",
            ["found"] = "failed",
            ["detail-failed"] = "rejected",
            ["reason"] = "asked",
        });
        Assert.Equal(403, forged.Status);
        Assert.Equal(AttemptStatus.Unknown, (await host.Administration.FindAttemptAsync(call, TestContext.Current.CancellationToken))!.Status);

        await host.GrantAsync("dora", "console:reconcile", "tool/shop_move");
        Assert.Equal(303, (await dora.SubmitAsync((await dora.GetAsync("/console/ledger/" + call)).Form(call), ("found", "failed"), ("detail-failed", "rejected"), ("reason", "asked"))).Status);
    }

    [Fact]
    public async Task ATenantSeesAndEndsItsOwnCallsOnly()
    {
        await using var host = await ConsoleHost.StartAsync();
        var ours = await LoseAsync(host);
        var theirs = await LoseAsync(host, new Caller(ActorKind.Workload, "agent", "umbrella"));
        using var mallory = await host.BrowseAsync("mallory");
        await host.GrantAsync("mallory", "console:reconcile", tenant: "umbrella");
        var list = await mallory.GetAsync("/console/ledger");
        Assert.Equal(["/console/ledger/" + theirs], list.Document.QuerySelectorAll("tbody th a").Select(static link => link.GetAttribute("href")!));
        Assert.Equal(404, (await mallory.GetAsync("/console/ledger/" + ours)).Status);
        var form = (await mallory.GetAsync("/console/ledger/" + theirs)).Form(theirs);
        form.SetAttribute("action", "/console/ledger/" + ours);
        Assert.Equal(404, (await mallory.SubmitAsync(form, ("found", "failed"), ("detail-failed", "rejected"), ("reason", "asked"))).Status);
        Assert.Equal(AttemptStatus.Unknown, (await host.Administration.FindAttemptAsync(ours, TestContext.Current.CancellationToken))!.Status);
    }

    [Fact]
    public async Task TheLedgerIsPagedAndItsTextsAreHarmless()
    {
        await using var host = await ConsoleHost.StartAsync();
        for (var i = 0; i < 26; i++)
        {
            Assert.IsType<ToolOutcome.Unknown>(await host.CallAsync("shop_move", $$"""{"article":"<script>alert({{i}})</script>\u202e"}"""));
        }

        using var carol = await host.BrowseAsync("carol");
        var first = await carol.GetAsync("/console/ledger");
        ShownTests.AssertHarmless(first);
        Assert.Equal(25, first.Document.QuerySelectorAll("tbody tr").Length);
        var second = await carol.GetAsync(first.Document.QuerySelector(".pager a")!.GetAttribute("href")!);
        Assert.Equal(1, second.Document.QuerySelectorAll("tbody tr").Length);
        var page = await carol.GetAsync(second.Document.QuerySelector("tbody th a")!.GetAttribute("href")!);
        ShownTests.AssertHarmless(page);
        Assert.Contains("<script>alert(25)</script>\\u{202E}", page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (await carol.GetAsync("/console/ledger/%3Cscript%3E")).Status);
    }

    /// <summary>Makes a call that breaks after its effect.</summary>
    private static async Task<string> LoseAsync(ConsoleHost host, Caller? caller = null) =>
        Assert.IsType<ToolOutcome.Unknown>(await host.CallAsync("shop_move", """{"article":"a-1"}""", caller)).CallId;
}

using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Tests;

/// <summary>Decisions over the page of a proposal.</summary>
public sealed class DecisionTests
{
    [Fact]
    public async Task AnApprovalLetsTheSameCallRunOnce()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");

        var page = await carol.GetAsync($"/console/approvals/{id}");
        var answer = await carol.SubmitAsync(page.Form(id), ("decision", "approve"), ("reason", "we run low"));

        Assert.Equal(303, answer.Status);
        Assert.Equal($"/console/approvals/{id}", answer.Location);
        var proposal = await host.ReadAsync(id);
        Assert.Equal((ProposalState.Approved, "carol", "we run low"), (proposal.State, proposal.DecidedBy, proposal.DecisionReason));
        Assert.Contains("Approved", (await carol.GetAsync($"/console/approvals/{id}")).Text, StringComparison.Ordinal);
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync());
        Assert.IsType<ToolOutcome.ApprovalRequired>(await host.CallAsync());
        Assert.Contains("It is spent", (await carol.GetAsync($"/console/approvals/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADenialNeedsAReason()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");

        var without = await carol.SubmitAsync(page.Form(id), ("decision", "deny"), ("reason", "  \r\n "));
        Assert.Equal(422, without.Status);
        Assert.Contains("Say why you deny it", without.Text, StringComparison.Ordinal);
        Assert.Equal("true", without.Document.QuerySelector("#reason")!.GetAttribute("aria-invalid"));
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);

        Assert.Equal(303, (await carol.SubmitAsync(without.Form(id), ("decision", "deny"), ("reason", "too dear"))).Status);
        Assert.Equal((ProposalState.Denied, "too dear"), ((await host.ReadAsync(id)).State, (await host.ReadAsync(id)).DecisionReason));
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync());
    }

    [Theory]
    [InlineData(1024, 303)]
    [InlineData(1025, 422)]
    public async Task AReasonHasAtMost1024Characters(int length, int status)
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");

        Assert.Equal(status, (await carol.SubmitAsync(page.Form(id), ("decision", "approve"), ("reason", new string('x', length)))).Status);
        Assert.Equal(status == 303 ? ProposalState.Approved : ProposalState.Pending, (await host.ReadAsync(id)).State);
    }

    [Fact]
    public async Task AnApprovalCanBeTakenBackUntilItIsUsed()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        await carol.SubmitAsync((await carol.GetAsync($"/console/approvals/{id}")).Form(id), ("decision", "approve"));

        using var erin = await host.BrowseAsync("erin");
        var page = await erin.GetAsync($"/console/approvals/{id}");
        Assert.Equal(["Take the approval back"], page.TextsOf("main button"));
        Assert.Equal(303, (await erin.SubmitAsync(page.Form(id), ("decision", "deny"), ("reason", "wait"))).Status);
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync());
    }

    [Theory]
    [InlineData("dora", "You have no grant of approve:buyer on the resources of this call in tenant acme.")]
    [InlineData("ada", "You asked for this call, or it is made on your behalf. Somebody else decides.")]
    public async Task WhoMayNotDecideReadsWhyAndIsRefused(string person, string why)
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var browser = await host.BrowseAsync(person);
        var page = await browser.GetAsync($"/console/approvals/{id}");
        Assert.Equal(200, page.Status);
        Assert.False(page.HasForm(id));
        Assert.Equal(why, page.TextOf(".why-not"));

        // The form of somebody who may: the token is this person's own.
        var forged = await PostAsync(browser, page, id, (await host.ReadAsync(id)).Digest.ToString());
        Assert.Equal(403, forged.Status);
        Assert.Contains(why, forged.TextOf("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);
    }

    [Fact]
    public async Task ARoleThatIsTakenBackBetweenLookAndDecisionCountsNoMore()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");
        await host.GrantAsync("carol", "approve:buyer", "article/a-1", effect: GrantEffect.Deny);

        var answer = await carol.SubmitAsync(page.Form(id), ("decision", "approve"));
        Assert.Equal(403, answer.Status);
        Assert.Contains("A deny wins over every grant", answer.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);
    }

    [Fact]
    public async Task WhoHasApprovedWaitsForTheOther()
    {
        await using var host = await ConsoleHost.StartAsync(tools: static options => options.Approvals.RequireForTool("shop_order", "buyer", count: 2));
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        await carol.SubmitAsync((await carol.GetAsync($"/console/approvals/{id}")).Form(id), ("decision", "approve"));

        var page = await carol.GetAsync($"/console/approvals/{id}");
        Assert.Equal(["Deny"], page.TextsOf("main button"));
        Assert.Contains("You have approved already. Another person has to approve too.", page.Text, StringComparison.Ordinal);
        Assert.Contains("1 of 2 approved", (await carol.GetAsync("/console/approvals")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (await PostAsync(carol, page, id, (await host.ReadAsync(id)).Digest.ToString())).Status);

        using var erin = await host.BrowseAsync("erin");
        await erin.SubmitAsync((await erin.GetAsync($"/console/approvals/{id}")).Form(id), ("decision", "approve"));
        Assert.Equal(ProposalState.Approved, (await host.ReadAsync(id)).State);
    }

    [Fact]
    public async Task ADecisionIsOverWhatWasShown()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        var other = await host.AskAsync("shop_write", """{"text":"hello"}""");
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");

        var stale = await PostAsync(carol, page, id, (await host.ReadAsync(other)).Digest.ToString());
        Assert.Equal(409, stale.Status);
        Assert.Contains("What you saw is not what waits now", stale.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);
        Assert.Equal(400, (await PostAsync(carol, page, id, "no digest")).Status);
        Assert.Equal(400, (await carol.SubmitAsync(page.Form(id), ("decision", "maybe"))).Status);
        Assert.Equal(ProposalState.Pending, (await host.ReadAsync(id)).State);
    }

    [Fact]
    public async Task AnotherPlanThanWasShownIsNotApproved()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");
        host.Shop.Stock = 4;

        var answer = await carol.SubmitAsync(page.Form(id), ("decision", "approve"));
        Assert.Equal(409, answer.Status);
        Assert.Contains("What would happen is not what you saw any more", answer.Text, StringComparison.Ordinal);
        var next = answer.Document.QuerySelector("[role=alert] a")!.GetAttribute("href")!;
        Assert.Equal(ProposalState.Superseded, (await host.ReadAsync(id)).State);

        var again = await carol.GetAsync(next);
        Assert.Contains("from 4", again.Text, StringComparison.Ordinal);
        Assert.Equal(303, (await carol.SubmitAsync(again.Form(next), ("decision", "approve"))).Status);
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync());
    }

    [Fact]
    public async Task WhatWasDecidedOrRanOutIsNotDecidedAgain()
    {
        await using var host = await ConsoleHost.StartAsync();
        var (decided, expiring) = (await host.AskAsync(), await host.AskAsync("shop_write", """{"text":"hello"}"""));
        using var carol = await host.BrowseAsync("carol");
        var (page, other) = (await carol.GetAsync($"/console/approvals/{decided}"), await carol.GetAsync($"/console/approvals/{expiring}"));
        using var erin = await host.BrowseAsync("erin");
        await erin.SubmitAsync((await erin.GetAsync($"/console/approvals/{decided}")).Form(decided), ("decision", "deny"), ("reason", "no"));

        var answer = await carol.SubmitAsync(page.Form(decided), ("decision", "approve"));
        Assert.Equal(409, answer.Status);
        Assert.Contains("It waits no more: denied.", answer.Text, StringComparison.Ordinal);

        host.Time.Advance(TimeSpan.FromMinutes(60));
        var late = await carol.SubmitAsync(other.Form(expiring), ("decision", "approve"));
        Assert.Equal(409, late.Status);
        Assert.Contains("Its time had run out", late.Text, StringComparison.Ordinal);
        Assert.Equal(ProposalState.Expired, (await host.ReadAsync(expiring)).State);
    }

    private static Task<Page> PostAsync(Browser browser, Page page, string id, string digest)
    {
        var token = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return browser.PostAsync($"/console/approvals/{id}", new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["digest"] = digest,
            ["decision"] = "approve",
            ["reason"] = "",
        });
    }
}

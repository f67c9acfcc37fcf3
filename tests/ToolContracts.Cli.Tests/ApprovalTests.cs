using ToolContracts.Approvals;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Tests;

/// <summary>Decisions of the account that runs the program.</summary>
public sealed class ApprovalTests
{
    private const string Nobody = "nobody";

    [Fact]
    public async Task ApprovesWhatWasShownAndOnlyThat()
    {
        using var lab = await LabStore.MakeAsync(static async store =>
        {
            await store.ProposeAsync(LabStore.Proposal("p1"), CancellationToken.None);
            await LabStore.GrantAsync(store, LabStore.Me);
        });
        var listed = Assert.Single((await lab.RunAsync("approvals", "list", "--tenant", "acme", "--json")).Ends(0).Json.GetProperty("proposals").EnumerateArray());
        var digest = listed.GetProperty("digest").GetString()!;
        Assert.Contains(digest, (await lab.RunAsync("approvals", "show", "p1", "--tenant", "acme")).Ends(0).Output, StringComparison.Ordinal);

        var other = (digest[0] == '0' ? '1' : '0') + digest[1..];
        Assert.Equal("digest-differs", await DecideAsync("approve", other));
        Assert.Equal("approved", await DecideAsync("approve", digest));
        Assert.Equal("already-decided", await DecideAsync("approve", digest));
        Assert.Equal("denied", await DecideAsync("deny", digest));
        (await lab.RunAsync("approvals", "approve", "p1", "--tenant", "other", "--digest", digest, "--reason", "r")).Ends(4);
        (await lab.RunAsync("approvals", "show", "p1", "--tenant", "other")).Ends(4);

        async Task<string?> DecideAsync(string verb, string named) =>
            (await lab.RunAsync("approvals", verb, "p1", "--tenant", "acme", "--digest", named, "--reason", "looked", "--json")).Json.GetProperty("result").GetString();
    }

    [Fact]
    public async Task WhoHoldsNoRoleIsRefusedAndTheAttemptIsInTheEvidence()
    {
        using var lab = await LabStore.MakeAsync(static async store => await store.ProposeAsync(LabStore.Proposal("p1"), CancellationToken.None));
        var digest = await DigestAsync(lab);
        Assert.Contains("no-grant", (await lab.RunAsync("approvals", "approve", "p1", "--tenant", "acme", "--digest", digest, "--reason", "r")).Ends(1).Output, StringComparison.Ordinal);
        Assert.Contains(await lab.LogAsync(), leaf => leaf.Contains("decision-not-allowed", StringComparison.Ordinal) && leaf.Contains(LabStore.Me, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TwoPeopleAreTwoAccounts()
    {
        using var lab = await LabStore.MakeAsync(static async store =>
        {
            await store.ProposeAsync(LabStore.Proposal("p1", approvers: 2), CancellationToken.None);
            await LabStore.GrantAsync(store, LabStore.Me);
            await LabStore.GrantAsync(store, $"{Nobody}@{Environment.MachineName}");
        });
        string[] approve = ["approvals", "approve", "p1", "--tenant", "acme", "--digest", await DigestAsync(lab), "--reason", "r"];
        Assert.Contains("waits for other people", (await lab.RunAsync(approve)).Ends(1).Output, StringComparison.Ordinal);
        Assert.Contains("approver-has-approved", (await lab.RunAsync(approve)).Ends(1).Output, StringComparison.Ordinal);
        Assert.Contains("Approved", (await lab.AsNobodyAsync(approve)).Ends(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatNobodySeesIsShownAsWhatItIs()
    {
        // Escape sequence, right-to-left override, zero-width space, tag character, and a right-to-left mark in the identity of who asks.
        var evil = "pay \u001b[2J\u202Ebob\u200B\U000E0041";
        using var lab = await LabStore.MakeAsync(async store =>
        {
            var proposal = LabStore.Proposal("p1", System.Text.Json.JsonSerializer.Serialize(new { note = evil, name = "Zoë" }));
            proposal = proposal with { Content = proposal.Content with { Requester = new Caller(ActorKind.Workload, "agent\u200F7", "acme") } };
            await store.ProposeAsync(proposal, CancellationToken.None);
        });
        foreach (var run in new[]
        {
            await lab.RunAsync("approvals", "show", "p1", "--tenant", "acme"), await lab.RunAsync("approvals", "show", "p1", "--tenant", "acme", "--json"),
            await lab.RunAsync("approvals", "list", "--tenant", "acme"), await lab.RunAsync("evidence", "show"), await lab.RunAsync("approvals", "show", evil, "--tenant", "acme"),
        })
        {
            Assert.DoesNotContain(run.Output, static c => (c < ' ' && c != '\n') || c is '\u202E' or '\u200B' or '\u200F' or '\uDB40');
        }

        var shown = (await lab.RunAsync("approvals", "show", "p1", "--tenant", "acme")).Output;
        Assert.Matches(@"\\u\{?202E\}?bob\\u\{?200B", shown);
        Assert.Contains("agent\\u{200F}7", shown, StringComparison.Ordinal);
        Assert.Contains("Zoë", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StandingApprovalsAreListedAndWithdrawn()
    {
        using var lab = await LabStore.MakeAsync(static async store => await store.GiveStandingAsync(
            new NewStandingApproval("agent-7", "shelf_move", "c0", ResourcePattern.Parse("shelf/*"), 20, TimeSpan.FromHours(8), new Caller(ActorKind.Human, "carol", "acme"), "stocktaking"),
            CancellationToken.None));
        var given = Assert.Single((await lab.RunAsync("approvals", "standing", "list", "--tenant", "acme", "--json")).Ends(0).Json.GetProperty("standing").EnumerateArray());
        Assert.Equal((20, "shelf/*", "carol"), (given.GetProperty("usesLeft").GetInt32(), given.GetProperty("resource").GetString(), given.GetProperty("by").GetString()));
        (await lab.RunAsync("approvals", "standing", "withdraw", "1", "--tenant", "other", "--reason", "r")).Ends(4);
        (await lab.RunAsync("approvals", "standing", "withdraw", "1", "--tenant", "acme", "--reason", "r")).Ends(0);
        Assert.Contains("There is none.", (await lab.RunAsync("approvals", "standing", "list", "--tenant", "acme")).Ends(0).Output, StringComparison.Ordinal);
    }

    private static async Task<string> DigestAsync(LabStore lab) =>
        (await lab.RunAsync("approvals", "show", "p1", "--tenant", "acme", "--json")).Ends(0).Json.GetProperty("digest").GetString()!;
}

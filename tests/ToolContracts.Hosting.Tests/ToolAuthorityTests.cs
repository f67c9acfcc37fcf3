using System.Text;
using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

/// <summary>Acts of people that are no calls of tools, by the same grants.</summary>
public sealed class ToolAuthorityTests
{
    private static readonly Caller Carol = new(ActorKind.Human, "carol", "acme");

    [Fact]
    public async Task NobodyMayAnythingWithoutAGrantOfTheirTenant()
    {
        await using var host = new TestHost();
        await host.GrantAloneAsync("console:read", "evidence", "carol");

        Assert.True((await DecideAsync(host, Carol, "evidence")).IsAllowed);
        Assert.Equal("no-grant", (await DecideAsync(host, Carol, "ledger")).Reason);
        Assert.Equal("no-grant", (await DecideAsync(host, new Caller(ActorKind.Human, "carol", "umbrella"), "evidence")).Reason);
        Assert.Equal("malformed-resource", (await DecideAsync(host, Carol, "evidence/")).Reason);
    }

    [Fact]
    public async Task ADenialAndARevocationCountAtOnce()
    {
        await using var host = new TestHost();
        var grant = await host.GrantAloneAsync("console:read", "**", "carol");
        Assert.Equal([grant.Id], (await DecideAsync(host, Carol, "evidence")).GrantIds);
        await host.GrantAloneAsync("console:read", "evidence", "carol", effect: GrantEffect.Deny);

        Assert.Equal("denied-by-grant", (await DecideAsync(host, Carol, "evidence")).Reason);
        await host.Administration.RevokeAsync(grant.Id, "boss", "left");
        Assert.Equal("no-grant", (await DecideAsync(host, Carol, "ledger")).Reason);
    }

    [Fact]
    public async Task WhoActsForSomebodyNeedsThatOnesGrantToo()
    {
        await using var host = new TestHost();
        await host.GrantAloneAsync("console:read", "**", "carol");
        var forDora = Carol with { OnBehalfOf = "dora" };

        Assert.False((await DecideAsync(host, forDora, "evidence")).IsAllowed);
        await host.GrantAloneAsync("console:read", "**", "dora");
        Assert.True((await DecideAsync(host, forDora, "evidence")).IsAllowed);
    }

    [Fact]
    public async Task ARefusedActIsInTheEvidenceAndARefusedLookIsNot()
    {
        var host = new TestHost();
        await using (host)
        {
            await host.Service<IToolAuthority>().DecideAsync(Carol, "console:read", "ledger");
            var refused = await host.Service<IToolAuthority>().AuthorizeAsync(Carol, "console:stop", "tool/lab_look");
            Assert.False(refused.IsAllowed);
            var leaves = await LeavesAsync(host, static leaves => leaves.Exists(static leaf => leaf.Contains("act-not-allowed", StringComparison.Ordinal)));
            var leaf = Assert.Single(leaves, static leaf => leaf.Contains("\"refusal\"", StringComparison.Ordinal));
            Assert.Contains("\"actor\":\"carol\"", leaf, StringComparison.Ordinal);
            Assert.Contains("\"reason\":\"no-grant for action console:stop\"", leaf, StringComparison.Ordinal);
            Assert.Contains("\"subject\":\"tool/lab_look\"", leaf, StringComparison.Ordinal);
        }
    }

    private static async Task<GrantDecision> DecideAsync(TestHost host, Caller caller, string resource) =>
        await host.Service<IToolAuthority>().DecideAsync(caller, "console:read", resource);

    // Refusals are written behind; the queue hands them over as soon as the writer has time.
    private static async Task<List<string>> LeavesAsync(TestHost host, Predicate<List<string>> until)
    {
        while (true)
        {
            List<string> leaves = [.. (await host.Store.ReadEvidenceAsync(0, 100, TestContext.Current.CancellationToken)).Select(static entry => Encoding.UTF8.GetString(entry.Leaf.Span))];
            if (until(leaves))
            {
                return leaves;
            }

            await Task.Yield();
        }
    }
}

using System.Text;
using ToolContracts.Evidence;

namespace ToolContracts.Console.Tests;

/// <summary>Records and their proofs.</summary>
public sealed class EvidenceTests
{
    [Fact]
    public async Task RecordsAreShownNewestFirstAndOfTheTenantOnly()
    {
        await using var host = await ConsoleHost.StartAsync();
        await host.AskAsync();
        await host.GrantAsync("their-agent", "shop.order", tenant: "umbrella");
        await host.AskAsync(caller: new Caller(ActorKind.Workload, "their-agent", "umbrella") { Claims = ConsoleHost.Agent.Claims });
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync("/console/evidence");
        Assert.Contains(page.TextsOf("tbody tr"), static row => row.Contains("Approval asked for agent for ada shop_order", StringComparison.Ordinal));
        var numbers = page.TextsOf("tbody th").Select(static number => int.Parse(number[1..], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(numbers.OrderDescending(), numbers);
        Assert.DoesNotContain("umbrella", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("their-agent", page.Body, StringComparison.Ordinal);
        ShownTests.AssertHarmless(page);
    }

    [Fact]
    public async Task ARecordHasItsProofOnceACheckpointCoversIt()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var row = (await carol.GetAsync("/console/evidence")).Document.QuerySelectorAll("tbody tr").First(static row => row.TextContent.Contains("Approval asked for", StringComparison.Ordinal));
        var address = row.QuerySelector("th a")!.GetAttribute("href")!;
        Assert.DoesNotContain("In the signed log", (await carol.GetAsync(address)).Text, StringComparison.Ordinal);

        await host.Administration.HoldEvidenceAsync("acme", "boss", "drill", TestContext.Current.CancellationToken);
        var page = await carol.GetAsync(address);
        Assert.Contains("In the signed log", page.Text, StringComparison.Ordinal);
        Assert.Equal(id, page.TextOf("dd a"));

        // What the page shows is enough to prove it by hand.
        var sequence = long.Parse(address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var facts = page.TextsOf(".facts-small dd");
        var hashes = page.TextsOf(".hashes code").Select(static hash => new Digest(Convert.FromHexString(hash))).ToList();
        var leaf = MerkleHash.Leaf(Encoding.UTF8.GetBytes(page.TextOf("pre[aria-label=Leaf]")));
        Assert.Equal(facts[0], leaf.ToString());
        Assert.True(new InclusionProof(sequence, long.Parse(facts[2], System.Globalization.CultureInfo.InvariantCulture), hashes).Verify(leaf, new Digest(Convert.FromHexString(facts[1]))));
    }

    [Fact]
    public async Task RecordsOfOthersAndOfNobodyAreNotShown()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        var entries = await host.Store.ReadEvidenceAsync(0, 1000, TestContext.Current.CancellationToken);
        Assert.Contains(entries, static entry => !IsOf(entry, "acme") && !IsOf(entry, "umbrella"));
        foreach (var entry in entries)
        {
            Assert.Equal(IsOf(entry, "acme") ? 200 : 404, (await carol.GetAsync($"/console/evidence/{entry.Sequence}")).Status);
        }

        foreach (var wrong in new[] { "99999", "-1", "x", "99999999999999999999" })
        {
            Assert.Equal(404, (await carol.GetAsync("/console/evidence/" + wrong)).Status);
        }
    }

    [Fact]
    public async Task EvidenceIsPagedPastTheRecordsOfOthers()
    {
        await using var host = await ConsoleHost.StartAsync();
        var size = await host.Store.ReadEvidenceSizeAsync(TestContext.Current.CancellationToken);
        await host.Store.AppendAsync([.. Enumerable.Range(0, 60).Select(number => Record("acme", $"ours {number}"))], TestContext.Current.CancellationToken);
        for (var i = 0; i < 11; i++)
        {
            await host.Store.AppendAsync([.. Enumerable.Range(0, 1000).Select(static _ => Record("umbrella", "theirs"))], TestContext.Current.CancellationToken);
        }

        using var carol = await host.BrowseAsync("carol");
        var first = await carol.GetAsync("/console/evidence");
        Assert.Empty(first.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("No records so far back", first.Text, StringComparison.Ordinal);
        var second = await carol.GetAsync(Next(first));
        Assert.Equal(25, second.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("ours 59", second.TextsOf("tbody tr")[0], StringComparison.Ordinal);
        var third = await carol.GetAsync(Next(second));
        Assert.Contains("ours 34", third.TextsOf("tbody tr")[0], StringComparison.Ordinal);
        Assert.Contains($"#{size + 34}", third.TextsOf("tbody tr")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("theirs", first.Body + second.Body + third.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileRecordsAreShownAndNeverRun()
    {
        await using var host = await ConsoleHost.StartAsync();
        const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202E\u200B\u0007";
        await host.Store.AppendAsync(
            [Record("acme", Hostile) with { Actor = Hostile, OnBehalfOf = Hostile, Tool = Hostile, Code = Hostile, CallId = Hostile, Proposal = Hostile, Task = Hostile, Subject = Hostile }],
            TestContext.Current.CancellationToken);
        using var carol = await host.BrowseAsync("carol");
        var list = await carol.GetAsync("/console/evidence");
        ShownTests.AssertHarmless(list);
        Assert.Contains("<script>alert(1)</script>", list.TextsOf("tbody tr")[0], StringComparison.Ordinal);
        ShownTests.AssertHarmless(await carol.GetAsync(list.Document.QuerySelector("tbody th a")!.GetAttribute("href")!));
    }

    private static string Next(Page page) => page.Document.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;

    private static bool IsOf(EvidenceEntry entry, string tenant) => Encoding.UTF8.GetString(entry.Leaf.Span).Contains($"\"tenant\":\"{tenant}\"", StringComparison.Ordinal);

    private static EvidenceRecord Record(string tenant, string reason) => new()
    {
        Type = EvidenceType.Refusal,
        At = new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero),
        Tenant = tenant,
        Actor = "agent",
        Code = "denied",
        Reason = reason,
    };
}

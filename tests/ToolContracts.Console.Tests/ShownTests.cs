using System.Text;
using System.Text.Json;

namespace ToolContracts.Console.Tests;

/// <summary>What the pages show of a proposal, whoever wrote it.</summary>
public sealed class ShownTests
{
    // Markup, the end of an attribute, writing turned round, what nobody sees, an escape sequence.
    private const string Hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\u202Egro.elpmaxe\u202C\u200B\u0007\u001B[31m";
    private const string Visible = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>\\u{202E}gro.elpmaxe\\u{202C}\\u{200B}\\u{0007}\\u{001B}[31m";

    [Fact]
    public async Task AProposalShowsTypedArgumentsAndWhereEachCameFrom()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");

        Assert.Equal("shop_order", page.TextOf("h1"));
        Assert.Equal(
            [
                "order.article a-1 string the model", "order.count 3 integer the model", "order.marks null object default", "order.note none string default",
                "order.pace Usual one of 2 default", "order.price 9.9 number the model", "desk desk 4 – verified caller",
            ],
            page.TextsOf(".table-values tbody tr"));
        Assert.Contains("Orders an article, \"at once\" and for <good>.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["Irreversible", "Money"], page.TextsOf(".head-tags .tags li"));
        var facts = page.TextsOf(".facts > div");
        Assert.Contains("Asked by agent for ada (agent or job)", facts);
        Assert.Contains("Task t1", facts);
        Assert.Contains("Resources article/a-1", facts);
        Assert.Contains("Must approve 1 person with approve:buyer", facts);
        Assert.Contains("Ends in 60 min 22 Nov 2026, 10:00:00 UTC", facts);
        Assert.Contains($"Digest {(await host.ReadAsync(id)).Digest}", facts);
    }

    [Fact]
    public async Task APlanIsShownAsBeforeAndAfter()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync();
        using var carol = await host.BrowseAsync("carol");
        var page = await carol.GetAsync($"/console/approvals/{id}");

        Assert.Equal(["Stock from 12.5 → to 9.5 −3", "State from open → to ordered", "Count 3 unchanged"], page.TextsOf(".changes > div"));
        Assert.Equal(["Stock gets low."], page.TextsOf(".lines li"));
        var card = (await carol.GetAsync("/console/approvals")).TextOf(".card");
        Assert.Contains("Stock 12.5 → becomes 9.5", card, StringComparison.Ordinal);
        Assert.Contains("Yours to decide", card, StringComparison.Ordinal);
        Assert.Contains("ends in 60 min", card, StringComparison.Ordinal);
    }

    [Threat(21, Part = "page")]
    [Fact]
    public async Task HostileTextIsShownAndNeverRun()
    {
        await using var host = await ConsoleHost.StartAsync();
        var text = JsonSerializer.Serialize(Hostile);
        var agent = ConsoleHost.Agent with { Task = "<b>task</b>\u202E", Claims = new Dictionary<string, string> { ["desk"] = Hostile } };
        host.Shop.Warnings = [Hostile];
        var order = await host.AskAsync("shop_order", """{"order":{"article":@,"count":3,"price":1,"note":@,"marks":{@:@}}}""".Replace("@", text, StringComparison.Ordinal), agent);
        var note = await host.AskAsync("shop_write", $$$"""{"text":{{{text}}}}""", agent);
        using var carol = await host.BrowseAsync("carol");
        await carol.SubmitAsync((await carol.GetAsync($"/console/approvals/{note}")).Form(note), ("decision", "deny"), ("reason", Hostile));

        var page = await carol.GetAsync($"/console/approvals/{order}");
        Assert.Contains(Visible, page.TextOf(".table-values"), StringComparison.Ordinal);
        Assert.Contains($"order.marks[\"{Visible}\"]", page.TextOf(".table-values"), StringComparison.Ordinal);
        Assert.Equal([Visible], page.TextsOf(".lines li"));
        Assert.Contains("Task <b>task</b>\\u{202E}", page.TextsOf(".facts > div"));
        Assert.Contains(Visible, (await carol.GetAsync($"/console/approvals/{note}")).TextOf("blockquote"), StringComparison.Ordinal);
        foreach (var path in new[] { "approvals", "approvals/decided", $"approvals/{order}", $"approvals/{note}" })
        {
            AssertHarmless(await carol.GetAsync("/console/" + path));
        }
    }

    [Fact]
    public async Task HostileAddressesAreNotShownBack()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        foreach (var path in new[] { "approvals/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "approvals?after=%3Cscript%3E", "approvals/decided?before=-1", "approvals?after=99999999999999999999", "sign-in?return=%22%3E%3Cscript%3E" })
        {
            AssertHarmless(await carol.GetAsync("/console/" + path));
        }
    }

    [Fact]
    public async Task ALargeProposalIsCutWithANoteAndCanBeHadWhole()
    {
        await using var host = await ConsoleHost.StartAsync();
        var text = new string('x', 700_000) + "end";
        var marks = string.Join(',', Enumerable.Range(0, 5000).Select(static number => $"\"m{number}\":\"v\""));
        var large = await host.AskAsync("shop_write", $$$"""{"text":"{{{text}}}"}""");
        var many = await host.AskAsync("shop_order", """{"order":{"article":"a","count":1,"price":1,"marks":{@}}}""".Replace("@", marks, StringComparison.Ordinal));
        using var carol = await host.BrowseAsync("carol");

        var page = await carol.GetAsync($"/console/approvals/{large}");
        Assert.InRange(page.Body.Length, 1, 60_000);
        Assert.Contains("696,003 more characters", page.Text, StringComparison.Ordinal);
        var list = await carol.GetAsync($"/console/approvals/{many}");
        Assert.InRange(list.Body.Length, 1, 160_000);
        Assert.Contains("of arguments, more than this page shows. A decision is over all of them", list.Text, StringComparison.Ordinal);
        Assert.InRange((await carol.GetAsync("/console/approvals")).Body.Length, 1, 20_000);

        var whole = await carol.GetAsync(list.Document.QuerySelector(".cut-note a")!.GetAttribute("href")!);
        Assert.Equal(("application/json", "attachment"), (whole.ContentHeaders.ContentType!.MediaType, whole.ContentHeaders.ContentDisposition!.DispositionType));
        using var document = JsonDocument.Parse(whole.Body);
        Assert.Equal(5000, document.RootElement.GetProperty("arguments").GetProperty("order").GetProperty("marks").EnumerateObject().Count());
        Assert.EndsWith("end", JsonDocument.Parse((await carol.GetAsync($"/console/approvals/{large}/whole")).Body).RootElement.GetProperty("arguments").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongTextSaysThatItWasCutAndALongerPageToo()
    {
        await using var host = await ConsoleHost.StartAsync();
        var id = await host.AskAsync("shop_write", $$$"""{"text":"{{{new string('x', 4001)}}}"}""");
        var whole = await host.AskAsync("shop_write", $$$"""{"text":"{{{new string('x', 4000)}}}"}""");
        using var carol = await host.BrowseAsync("carol");
        Assert.Contains("1 more characters", (await carol.GetAsync($"/console/approvals/{id}")).TextOf(".table-values"), StringComparison.Ordinal);
        Assert.DoesNotContain("more characters", (await carol.GetAsync($"/console/approvals/{whole}")).TextOf(".table-values"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListsArePaged()
    {
        await using var host = await ConsoleHost.StartAsync();
        List<string> ids = [];
        for (var i = 0; i < 26; i++)
        {
            ids.Add(await host.AskAsync("shop_write", $$$"""{"text":"{{{i}}}"}"""));
        }

        using var carol = await host.BrowseAsync("carol");
        var first = await carol.GetAsync("/console/approvals");
        Assert.Equal(ids[..25].Select(static id => "/console/approvals/" + id), Links(first, ".card-main"));
        Assert.Contains("25 of more waiting, oldest first", first.Text, StringComparison.Ordinal);
        var second = await carol.GetAsync(Links(first, ".pager a").Single());
        Assert.Equal(["/console/approvals/" + ids[25]], Links(second, ".card-main"));
        Assert.Equal(["/console/approvals"], Links(second, ".pager a"));
        Assert.Contains("No more wait", (await carol.GetAsync("/console/approvals?after=9999")).Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was decided yet", (await carol.GetAsync("/console/approvals/decided")).Text, StringComparison.Ordinal);

        host.Time.Advance(TimeSpan.FromMinutes(60));
        Assert.Contains("Nothing waits", (await carol.GetAsync("/console/approvals")).Text, StringComparison.Ordinal);
        var past = await carol.GetAsync("/console/approvals/decided");
        Assert.Equal(25, past.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(["/console/approvals/" + ids[0]], Links(await carol.GetAsync(Links(past, ".pager a").Single()), "tbody th a"));
    }

    internal static void AssertHarmless(Page page)
    {
        Assert.Empty(page.Document.QuerySelectorAll("script:not([src]), img, [onerror], [style], iframe, base, object"));
        Assert.Equal(1, page.Document.QuerySelectorAll("script").Length);
        Assert.DoesNotContain(page.Document.DocumentElement.OuterHtml.EnumerateRunes(), static rune =>
            Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Format || (Rune.IsControl(rune) && rune.Value is not ('\n' or '\r')));
    }

    private static IEnumerable<string> Links(Page page, string selector) => page.Document.QuerySelectorAll(selector).Select(static link => link.GetAttribute("href")!);
}

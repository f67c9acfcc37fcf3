using System.Text.Json.Nodes;

namespace ToolContracts.Bank.Tests;

/// <summary>The console of the bank as people meet it: in Chromium, with keyboard, in light and dark, on a desk and on a telephone.</summary>
public sealed class ConsoleTests(BrowserRun run) : IClassFixture<BrowserRun>
{
    [Fact]
    public void ACallOverMcpWaitsUntilAPersonHasReadAndApprovedItAndRunsOnce()
    {
        Assert.True(run.Held.IsError);
        Assert.Equal(
            ["Account XX10BANK0000000001", "Balance from 17200.2 → to 17187.7 −12.5", "Account XX10BANK0000000003", "Balance from 2500.75 → to 2513.25 +12.5"],
            Texts("plan"));
        Assert.Contains("request.amount 12.5 number the model", Texts("arguments"));
        Assert.StartsWith("Approved The same call, made again, runs once until", (string)Is("decided")!, StringComparison.Ordinal);
        Assert.All(run.Repeated, static result => Assert.NotEqual(true, result.IsError));
        Assert.Equal(run.Repeated[0].StructuredContent!.Value.GetRawText(), run.Repeated[1].StructuredContent!.Value.GetRawText());
    }

    [Fact]
    public void AKeyboardIsEnough()
    {
        Assert.Equal("Skip to the content", (string?)Is("skip-link"));
        Assert.Equal("Approve once", (string?)Is("focused"));
        Assert.True((bool)Is("focus-visible")!);
    }

    [Fact]
    public void AnOpenListShowsWhatComesWithoutAReload()
    {
        Assert.True((bool)Is("live")!);
        var spoken = run.Of("spoken").Single();
        Assert.Equal($"Now {(int)spoken["before"]! + 1} waiting.", (string?)spoken["is"]);
    }

    [Fact]
    public void AxeFindsNothing() => Assert.Empty(Pages().SelectMany(static page => page["axe"]!.AsArray().Select(fault => $"{page["page"]} {page["view"]}: {fault}")));

    [Fact]
    public void NoPageIsWiderThanTheScreen() => Assert.Empty(Pages().Where(static page => (int)page["wide"]! > 0).Select(static page => $"{page["page"]} {page["view"]}"));

    [Fact]
    public void TargetsAreLargeEnough() => Assert.Empty(Pages().SelectMany(static page => page["small"]!.AsArray().Select(target => $"{page["page"]} {page["view"]}: {target}")));

    [Fact]
    public void EachPageHasOneHeading() => Assert.All(Pages(), static page => Assert.Equal(1, (int)page["headings"]!));

    [Fact]
    public void TheBrowserHasNothingToComplainOf() => Assert.Empty(run.Of("console").Select(static one => $"{one["view"]}: {one["text"]}"));

    private IReadOnlyList<JsonNode> Pages()
    {
        var pages = run.Of("page");
        Assert.Equal(4 * 19, pages.Count);
        return pages;
    }

    private JsonNode? Is(string check) => run.Of(check).Single()["is"];

    private IEnumerable<string?> Texts(string check) => Is(check)!.AsArray().Select(static one => (string?)one);
}

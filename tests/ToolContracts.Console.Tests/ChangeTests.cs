using System.Net.ServerSentEvents;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Console.Live;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Tests;

/// <summary>What an open page is told, and what not.</summary>
public sealed class ChangeTests
{
    private static readonly Caller Carol = ConsoleHost.People[0];
    private static readonly Caller Mallory = ConsoleHost.People[5];

    [Fact]
    public async Task AnOpenPageIsToldOfAChange()
    {
        await using var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        Assert.Equal("/console/approvals/changes", (await carol.GetAsync("/console/approvals")).Document.Body!.GetAttribute("data-changes"));
        using var response = await carol.Http.GetAsync("/console/approvals/changes", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        var events = SseParser.Create(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)).EnumerateAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(("alive", ""), (events.Current.EventType, events.Current.Data));

        await host.AskAsync();
        do
        {
            Assert.True(await events.MoveNextAsync());
        }
        while (events.Current.EventType == "alive");

        Assert.Equal(("changed", ""), (events.Current.EventType, events.Current.Data));
    }

    [Fact]
    public async Task ATenantIsNotToldOfAnothersChanges()
    {
        await using var host = await ConsoleHost.StartAsync();
        var feed = host.App.Services.GetRequiredService<ChangeFeed>();
        using var carol = (await feed.ListenAsync(Carol))!;
        using var mallory = (await feed.ListenAsync(Mallory))!;
        await host.AskAsync(caller: new Caller(ActorKind.Workload, "agent", "umbrella") { Claims = ConsoleHost.Agent.Claims });

        // Both are told in one look, so what one was not told by then it is not told.
        await mallory.News.ReadAsync(TestContext.Current.CancellationToken);
        Assert.False(carol.News.TryPeek(out _));
        await host.AskAsync();
        await carol.News.ReadAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task WhatIsOfNoTenantIsToldToAll()
    {
        await using var host = await ConsoleHost.StartAsync();
        var feed = host.App.Services.GetRequiredService<ChangeFeed>();
        using var carol = (await feed.ListenAsync(Carol))!;
        using var mallory = (await feed.ListenAsync(Mallory))!;
        await host.Administration.KillAsync(new NewKillSwitch(KillScope.All, "", "boss", "drill"), TestContext.Current.CancellationToken);
        await carol.News.ReadAsync(TestContext.Current.CancellationToken);
        await mallory.News.ReadAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task OnePersonHasAtMostEightPagesThatListen()
    {
        await using var host = await ConsoleHost.StartAsync();
        var feed = host.App.Services.GetRequiredService<ChangeFeed>();
        List<Listener> open = [];
        for (var i = 0; i < 8; i++)
        {
            open.Add((await feed.ListenAsync(Carol))!);
        }

        Assert.DoesNotContain(null, open);
        using var carol = await host.BrowseAsync("carol");
        var refused = await carol.GetAsync("/console/approvals/changes");
        Assert.Equal((429, "60"), (refused.Status, refused.Headers.RetryAfter!.ToString()));
        Assert.NotNull(await feed.ListenAsync(Mallory));
        open[0].Dispose();
        using var again = await feed.ListenAsync(Carol);
        Assert.NotNull(again);
    }

    [Fact]
    public async Task AStreamEndsWithTheHost()
    {
        var host = await ConsoleHost.StartAsync();
        using var carol = await host.BrowseAsync("carol");
        using var response = await carol.Http.GetAsync("/console/approvals/changes", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var stream = response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        await host.DisposeAsync();
        Assert.StartsWith("event: alive", await stream, StringComparison.Ordinal);
    }
}

using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Compensation;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Hosting.Tests;

/// <summary>Undoing a call: by what, for whom, how often, and what a repetition is told then.</summary>
public sealed class CompensationTests
{
    private const string Cancel = "cancel did o1 Line { Sku = sku-1, Count = 2 } kLine { Sku = n, Count = 1 } 3 7 64";

    [Fact]
    public async Task UndoesByAMethodWithArgumentsAndResultOfTheCall()
    {
        await using var host = await StartAsync();
        var ordered = await OrderAsync(host);
        var undone = Assert.IsType<CompensationResult.Compensated>(await CompensateAsync(host, ordered.CallId));
        Assert.Equal(1, host.Lab.Calls(Cancel));
        var again = Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("shop_order", Order));
        Assert.Equal(("compensated", false), (again.Reason, again.MayRetry));
        var attempt = (await host.Administration.FindAttemptAsync(ordered.CallId))!;
        Assert.Equal((AttemptStatus.Compensated, undone.ByCall), (attempt.Status, attempt.Code));
        Assert.Null(attempt.Arguments);
        Assert.Null(attempt.Result);
        var log = await host.LogAsync();
        Assert.Contains(log, line => line.Contains("\"tool\":\"shop_order_compensation\"", StringComparison.Ordinal)
            && line.Contains($"\"subject\":\"undoes {ordered.CallId}\"", StringComparison.Ordinal) && line.Contains("\"type\":\"intent\"", StringComparison.Ordinal));
        Assert.Contains(log, line => line.Contains("\"type\":\"reconciled\"", StringComparison.Ordinal)
            && line.Contains("\"reason\":\"wrong shelf\"", StringComparison.Ordinal) && line.Contains($"\"subject\":\"{undone.ByCall}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunsOnceHoweverOftenAndWhoeverAsks()
    {
        await using var host = await StartAsync();
        var ordered = await OrderAsync(host);
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => CompensateAsync(host, ordered.CallId).AsTask()));
        Assert.All(all, static one => Assert.True(one is CompensationResult.Compensated or CompensationResult.NotDone { Outcome: ToolOutcome.InProgress }, one.ToString()));
        Assert.IsType<CompensationResult.Compensated>(await CompensateAsync(host, ordered.CallId));
        Assert.Equal(1, host.Lab.Calls(Cancel));
    }

    [Fact]
    public async Task NeedsTheGrantOfTheCallOnItsResource()
    {
        await using var host = await StartAsync();
        var ordered = await OrderAsync(host);
        await host.GrantAsync("shop.order", "shelf/s2", actor: "carl");
        var carl = new Caller(ActorKind.Human, "carl", "acme");
        var refused = Assert.IsType<CompensationResult.NotDone>(await CompensateAsync(host, ordered.CallId, carl));
        Assert.IsType<ToolOutcome.Denied>(refused.Outcome);
        Assert.Equal(0, host.Lab.Calls(Cancel));
        await host.GrantAsync("shop.order", "shelf/s1", actor: "carl");
        Assert.IsType<CompensationResult.Compensated>(await CompensateAsync(host, ordered.CallId, carl));
    }

    [Fact]
    public async Task IsNotThereForAnotherTenantNorForModels()
    {
        await using var host = await StartAsync();
        var ordered = await OrderAsync(host);
        var stranger = new Caller(ActorKind.Human, "agent", "other");
        Assert.Equal(new CompensationResult.NotPossible("not-found"), await CompensateAsync(host, ordered.CallId, stranger));
        Assert.Equal(new CompensationResult.NotPossible("not-found"), await CompensateAsync(host, "nobody-1"));
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("shop_order_compensation", "{}"));
        Assert.DoesNotContain(await host.LogAsync(), line =>
            line.Contains("\"tenant\":\"other\"", StringComparison.Ordinal) && line.Contains(ordered.CallId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task UndoesByAToolThroughItsApprovalAndOnceWithoutAKeyOfItsOwn()
    {
        await using var host = await StartAsync();
        var rung = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("shop_ring", """{"note":"fire"}"""));
        var held = Assert.IsType<CompensationResult.NotDone>(await CompensateAsync(host, rung.CallId));
        Assert.Equal("\"Silence fire 2.5\"", (await host.ProposalAsync(held.Outcome)).Content.Plan.Text());
        await host.ApproveAsync(held.Outcome);
        Assert.IsType<CompensationResult.Compensated>(await CompensateAsync(host, rung.CallId));
        Assert.IsType<CompensationResult.Compensated>(await CompensateAsync(host, rung.CallId));
        Assert.Equal(1, host.Lab.Calls("silence fire 2.5"));
    }

    [Fact]
    public async Task LeavesTheCallAsItWasWhereTheCompensationFails()
    {
        await using var host = await StartAsync();
        var ordered = await OrderAsync(host);
        host.Lab.On(Cancel, static _ => throw new ToolFailedException("too-late", ToolFailure.NotStarted));
        var failed = Assert.IsType<CompensationResult.NotDone>(await CompensateAsync(host, ordered.CallId));
        Assert.Equal("too-late", failed.Outcome.Code);
        Assert.True(Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("shop_order", Order)).Replayed);
        host.Lab.On(Cancel, static _ => throw new InvalidOperationException());
        Assert.IsType<ToolOutcome.Unknown>(Assert.IsType<CompensationResult.NotDone>(await CompensateAsync(host, ordered.CallId)).Outcome);
        Assert.IsType<ToolOutcome.Unknown>(Assert.IsType<CompensationResult.NotDone>(await CompensateAsync(host, ordered.CallId)).Outcome);
        Assert.Equal(2, host.Lab.Calls(Cancel));
    }

    [Fact]
    public async Task UndoesNothingThatDidNotComplete()
    {
        await using var host = await StartAsync();
        host.Lab.On("o1", static _ => throw new InvalidOperationException());
        var unknown = Assert.IsType<ToolOutcome.Unknown>(await host.CallAsync("shop_order", Order));
        Assert.Equal(new CompensationResult.NotPossible("not-completed"), await CompensateAsync(host, unknown.CallId));
        await Assert.ThrowsAsync<ArgumentException>(async () => await host.Compensation.CompensateAsync(unknown.CallId, TestHost.Agent, " "));
    }

    [Fact]
    public async Task FinishesWhatStoppedBetweenTheTwoSteps()
    {
        FaultyStore? faulty = null;
        await using var host = await StartAsync((services, database) => services.AddSingleton<IToolStore>(_ => faulty = new FaultyStore(
            new SqliteToolStore(new SqliteToolStoreOptions { Path = database, Deadline = TimeSpan.FromMinutes(1) }))));
        var ordered = await OrderAsync(host);
        faulty!.TakeOut(nameof(IToolStore.ReconcileAsync));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await CompensateAsync(host, ordered.CallId));
        Assert.Equal(1, host.Lab.Calls(Cancel));
        faulty.TakeOut(null);
        var first = Assert.IsType<CompensationResult.Compensated>(await CompensateAsync(host, ordered.CallId));
        Assert.Equal(1, host.Lab.Calls(Cancel));
        Assert.Equal(first.ByCall, (await host.Administration.FindAttemptAsync(ordered.CallId))!.Code);
        Assert.Equal(AttemptStatus.Completed, (await host.Administration.FindAttemptAsync(first.ByCall!))!.Status);
    }

    private const string Order = """{"request":{"order":"o1","pieces":3}}""";

    private static async Task<TestHost> StartAsync(Action<IServiceCollection, string>? configure = null)
    {
        var host = new TestHost(configure: configure, toolsets: static builder => builder.AddToolset<ShopTools>());
        foreach (var action in new[] { "shop.order", "shop.ring", "shop.silence" })
        {
            await host.GrantAsync(action);
        }

        await host.GrantAsync("approve:keeper", actor: "carol");
        return host;
    }

    private static async Task<ToolOutcome.Completed> OrderAsync(TestHost host) => Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("shop_order", Order));

    private static ValueTask<CompensationResult> CompensateAsync(TestHost host, string callId, Caller? caller = null) =>
        host.Compensation.CompensateAsync(callId, caller ?? TestHost.Agent, "wrong shelf", TestContext.Current.CancellationToken);
}

using System.Text;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Ledger;
using ToolContracts.Reconciliation;

namespace ToolContracts.Hosting.Tests;

public sealed class ReconcilerTests : IAsyncDisposable
{
    private readonly Registry _registry = new();
    private readonly TestHost _host;

    public ReconcilerTests() => _host = new(
        configure: (services, _) => services.AddSingleton<TillTools.IPayReconciler>(_registry).AddSingleton<TillTools.IRingReconciler>(_registry),
        toolsets: static builder => builder.AddToolset<TillTools>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task TheSameCallIsAnsweredWithWhatTheReconcilerFound()
    {
        await PayUnknownAsync("o1");
        _registry.Finds = new Finding<Paid>.Completed(new Paid("r-7", 5));
        var completed = Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1"));
        Assert.True(completed.Replayed);
        Assert.Equal("""{"receipt":"r-7","amount":5}""", Encoding.UTF8.GetString(completed.Result.Span));
        Assert.Equal(1, _host.Lab.Calls("o1"));
        var asked = Assert.Single(_registry.Asked);
        Assert.Equal("tool-error", asked.Reason);
        Assert.NotNull(asked.IdempotencyKey);
    }

    [Fact]
    public async Task WhatNeverHappenedRunsNow()
    {
        await PayUnknownAsync("o1");
        _registry.Finds = new Finding<Paid>.NotStarted();
        _host.Lab.On("o1", static _ => Task.FromResult("second try"));
        Assert.False(Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1")).Replayed);
        Assert.Equal(2, _host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task WhatWasUndoneIsFailedWithItsCode()
    {
        await PayUnknownAsync("o1");
        _registry.Finds = new Finding<Paid>.Compensated();
        Assert.Equal(("compensated", false), Failure(await PayAsync("o1")));
        Assert.Equal(("compensated", false), Failure(await PayAsync("o1")));
        Assert.Single(_registry.Asked);
    }

    [Fact]
    public async Task AFailureIsReplayedWithItsCode()
    {
        await PayUnknownAsync("o1");
        _registry.Finds = new Finding<Paid>.Failed("account-closed");
        Assert.Equal(("account-closed", false), Failure(await PayAsync("o1")));
    }

    [Fact]
    public async Task EveryDoubtLeavesItUnknown()
    {
        await PayUnknownAsync("o1");
        _registry.Finds = new Finding<Paid>.StillUnknown();
        Assert.IsType<ToolOutcome.Unknown>(await PayAsync("o1"));
        _registry.Finds = null;
        Assert.IsType<ToolOutcome.Unknown>(await PayAsync("o1"));
        _registry.Finds = new Finding<Paid>.Completed(null!);
        Assert.IsType<ToolOutcome.Unknown>(await PayAsync("o1"));
        _registry.Finds = new Finding<Paid>.Failed("Not A Code");
        Assert.IsType<ToolOutcome.Unknown>(await PayAsync("o1"));
        Assert.Equal(1, _host.Lab.Calls("o1"));
        Assert.Equal(1, await _host.Administration.ReconcileByCodeAsync());
    }

    [Fact]
    public async Task TheHostAsksByItselfAlsoForToolsWithoutKey()
    {
        await _host.GrantAsync("till.ring");
        _host.Lab.On("n1", static _ => throw new IOException("cut"));
        Assert.IsType<ToolOutcome.Unknown>(await _host.CallAsync("till_ring", """{"note":"n1"}"""));
        _registry.FindsRing = new Finding<NoResult>.Completed(default);
        var asked = _registry.RingAsked;
        _host.Time.Advance(TimeSpan.FromMinutes(1));
        var call = await asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Null(call.IdempotencyKey);
        while ((await _host.Administration.OpenAttemptsAsync(TestContext.Current.CancellationToken)).Count > 0)
        {
            await Task.Yield();
        }
    }

    [Fact]
    public async Task APersonFindsOutThroughTheAdministration()
    {
        await PayUnknownAsync("o1");
        var attempt = Assert.Single(await _host.Administration.OpenAttemptsAsync());
        var found = new NewReconciliation(attempt.FencingToken, attempt.CallId, new AttemptOutcome.Completed("{\"receipt\":"u8.ToArray()), "ada", "asked the bank");
        await Assert.ThrowsAsync<ArgumentException>(() => _host.Administration.ReconcileAsync(found).AsTask());
        found = found with { Outcome = new AttemptOutcome.Completed("{\"receipt\":\"r-9\",\"amount\":5}"u8.ToArray()) };
        Assert.Equal(ReconcileResult.Reconciled, await _host.Administration.ReconcileAsync(found));
        Assert.Equal("""{"receipt":"r-9","amount":5}""", Encoding.UTF8.GetString(Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1")).Result.Span));
        Assert.Equal(AttemptStatus.Completed, (await _host.Administration.FindAttemptAsync(attempt.CallId))!.Status);
    }

    [Fact]
    [Threat(41, Part = "planned")]
    public async Task APlanMadeAnewUnderANewKeyIsFlagged()
    {
        await FundAsync();
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1"));
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o2"));
        Assert.Contains(_host.Log.Lines, static line => line.Contains("in the business key alone", StringComparison.Ordinal));
    }

    private static (string, bool) Failure(ToolOutcome outcome)
    {
        var failed = Assert.IsType<ToolOutcome.Failed>(outcome);
        return (failed.Code, failed.MayRetry);
    }

    private async Task FundAsync()
    {
        await _host.GrantAsync("till.pay");
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "eur", 100, "boss", "test"));
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "payments", 100, "boss", "test"));
    }

    private async Task PayUnknownAsync(string order)
    {
        await FundAsync();
        _host.Lab.On(order, static _ => throw new IOException("cut"));
        Assert.IsType<ToolOutcome.Unknown>(await PayAsync(order));
    }

    private ValueTask<ToolOutcome> PayAsync(string order) =>
        _host.CallAsync("till_pay", $$$"""{"request":{"order":"{{{order}}}","payee":"p","amount":5}}""");

    /// <summary>What the till's own register knows.</summary>
    private sealed class Registry : TillTools.IPayReconciler, TillTools.IRingReconciler
    {
        private readonly TaskCompletionSource<UnknownCall> _ringAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Finding<Paid>? Finds { get; set; }

        public Finding<NoResult>? FindsRing { get; set; }

        public List<UnknownCall> Asked { get; } = [];

        public Task<UnknownCall> RingAsked => _ringAsked.Task;

        public ValueTask<Finding<Paid>> FindOutAsync(UnknownCall call, CancellationToken cancellationToken)
        {
            Asked.Add(call);
            return new(Finds!);
        }

        ValueTask<Finding<NoResult>> IToolReconciler<NoResult>.FindOutAsync(UnknownCall call, CancellationToken cancellationToken)
        {
            _ringAsked.TrySetResult(call);
            return new(FindsRing!);
        }
    }
}

using ToolContracts.Ledger;

namespace ToolContracts.Testing;

/// <summary>CONTROLS A5, R1 and R2: reserved before the effect, settled after it, never overspent, all budgets or none.</summary>
public abstract class BudgetConformance(StoreHarness harness) : StoreConformance(harness)
{
    [Fact]
    public async Task WithoutABudgetNothingIsPaid()
    {
        await using var store = await Harness.OpenAsync();
        var over = Assert.IsType<ClaimResult.OverBudget>(await store.ClaimAsync(Costing("a", 1), default));
        Assert.Equal(new BudgetShortage("eur", null, 0, null), over.Shortage);
        Assert.Equal(over.Shortage, await store.FindShortageAsync(Request(1), default));
        Assert.Empty(await store.ReadOpenAttemptsAsync(default));
    }

    [Theory]
    [InlineData("100", true)]
    [InlineData("100.000000001", false)]
    [InlineData("99.999999999", true)]
    [Threat(38, Part = "budget")]
    public async Task TheLimitItselfCanBeSpentAndNotAPartMore(string amount, bool isPaid)
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        var result = await store.ClaimAsync(Costing("a", decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), default);
        Assert.Equal(isPaid, result is ClaimResult.Claimed);
    }

    [Fact]
    public async Task WhatIsReservedCountsUntilItIsKnownThatNothingRan()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        var first = await store.ClaimAsync(Costing("a", 60), default);
        Assert.Equal(40, Assert.IsType<ClaimResult.OverBudget>(await store.ClaimAsync(Costing("b", 41), default)).Shortage.Left);
        await store.SettleAsync(Calls.Settle("a", first, new AttemptOutcome.NotStarted("no-funds")), default);
        Assert.Equal((0m, 0m), await UseAsync(store));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Costing("b", 100), default));
        Assert.Equal((0m, 100m), await UseAsync(store));
    }

    public static TheoryData<AttemptOutcome, int, int> Ends => new()
    {
        { Calls.Completed(), 60, 0 },
        { new AttemptOutcome.FailedFinal("no-funds"), 0, 0 },
        { new AttemptOutcome.NotStarted("no-funds"), 0, 0 },
        { new AttemptOutcome.NotStarted("timed-out") { HasRun = true }, 60, 0 },
        { new AttemptOutcome.Unknown("timed-out"), 0, 60 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task EachEndSettlesWhatWasReserved(AttemptOutcome outcome, int spent, int reserved)
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        var claimed = await store.ClaimAsync(Costing("a", 60), default);
        await store.SettleAsync(Calls.Settle("a", claimed, outcome), default);
        Assert.Equal((spent, reserved), await UseAsync(store));
    }

    [Fact]
    [Threat(40, Part = "reservation")]
    public async Task AReservationOutlivesItsHostUntilSomebodyFindsOut()
    {
        await using (var store = await Harness.OpenAsync())
        {
            await store.SetBudgetAsync(Eur(100), default);
            Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Costing("a", 60), default));
        }

        await using var next = await Harness.OpenAsync();
        Assert.Equal((0m, 60m), await UseAsync(next));
        var attempt = Assert.Single(await next.ReadOpenAttemptsAsync(default));
        await next.ReconcileAsync(new NewReconciliation(attempt.FencingToken, "a", new AttemptOutcome.NotStarted("never-sent"), "ada", "asked the bank"), default);
        Assert.Equal((0m, 0m), await UseAsync(next));
    }

    [Fact]
    public async Task AReadWhoseHostDiedIsPaid()
    {
        await using (var store = await Harness.OpenAsync())
        {
            await store.SetBudgetAsync(Eur(100), default);
            Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Costing("a", 60) with { SideEffect = SideEffect.None }, default));
        }

        await using var next = await Harness.OpenAsync();
        Assert.Equal((60m, 0m), await UseAsync(next));
    }

    [Fact]
    public async Task ACallDrawsOnAllBudgetsThatCoverItOrOnNone()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        await store.SetBudgetAsync(Eur(10) with { Scope = BudgetScope.Task }, default);
        await store.SetBudgetAsync(Eur(5) with { Scope = BudgetScope.Tool, Target = "payments_other" }, default);
        Assert.Equal(BudgetScope.Task, Assert.IsType<ClaimResult.OverBudget>(await store.ClaimAsync(Costing("a", 11), default)).Shortage.Budget!.Scope);
        Assert.Equal((0m, 0m), await UseAsync(store));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Costing("b", 10), default));
        var reports = await store.ReadBudgetsAsync("acme", default);
        Assert.Equal(["", "task-3"], reports.SelectMany(static report => report.Uses).Select(static use => use.Subject));
        Assert.All(reports.SelectMany(static report => report.Uses), static use => Assert.Equal(10, use.Reserved));

        // Another task has as much for itself.
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Costing("c", 10) with { Task = "task-4", Key = Calls.Of("c") }, default));
    }

    [Fact]
    public async Task AUnitThatIsNotCoveredRefusesTheOthersToo()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        var claim = Costing("a", 1) with { Charges = [new BudgetCharge("eur", 1), new BudgetCharge("tokens", 5)] };
        Assert.Equal("tokens", Assert.IsType<ClaimResult.OverBudget>(await store.ClaimAsync(claim, default)).Shortage.Unit);
        Assert.Equal((0m, 0m), await UseAsync(store));
    }

    [Fact]
    public async Task APeriodBeginsAnewAtItsInstantAndAClockThatGoesBackGivesNothingBack()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100) with { Period = TimeSpan.FromHours(24) }, default);
        var claimed = await store.ClaimAsync(Costing("a", 100), default);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        var begun = Harness.Time.GetUtcNow();
        Assert.Equal(begun.AddHours(24), (await store.FindShortageAsync(Request(1), default))!.RetryAt);
        Harness.Time.Advance(TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.NotNull(await store.FindShortageAsync(Request(1), default));
        Harness.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Null(await store.FindShortageAsync(Request(100), default));
        claimed = await store.ClaimAsync(Costing("b", 100), default);
        await store.SettleAsync(Calls.Settle("b", claimed, Calls.Completed()), default);
        Harness.Time.Advance(TimeSpan.FromHours(-30));
        Assert.NotNull(await store.FindShortageAsync(Request(1), default));
        Assert.Null((await store.FindShortageAsync(Request(101), default))!.RetryAt);
    }

    [Fact]
    public async Task ALimitThatIsLoweredInFlightTakesNothingBackAndLetsNothingMoreRun()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        var claimed = await store.ClaimAsync(Costing("a", 60), default);
        var lowered = await store.SetBudgetAsync(Eur(50), default);
        Assert.Equal(-10, Assert.IsType<ClaimResult.OverBudget>(await store.ClaimAsync(Costing("b", 0.1m), default)).Shortage.Left);
        await store.SettleAsync(Calls.Settle("a", claimed, Calls.Completed()), default);
        Assert.Equal((60m, 0m), await UseAsync(store));
        Assert.True(await store.RemoveBudgetAsync(lowered.Id, "boss", "over", default));
        Assert.False(await store.RemoveBudgetAsync(lowered.Id, "boss", "over", default));
        Assert.Null(Assert.IsType<ClaimResult.OverBudget>(await store.ClaimAsync(Costing("b", 0.1m), default)).Shortage.Budget);
    }

    [Fact]
    [Threat(38, Part = "budget")]
    public async Task ManyAtOnceSpendTheLimitAndNotMore()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100), default);
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(i => store.ClaimAsync(Costing("a" + i, 7) with { Key = Calls.Of("k" + i) }, default).AsTask()));
        Assert.Equal(14, results.Count(static result => result is ClaimResult.Claimed));
        Assert.Equal((0m, 98m), await UseAsync(store));
    }

    [Fact]
    public async Task SettingABudgetIsInTheEvidence()
    {
        await using var store = await Harness.OpenAsync();
        await store.SetBudgetAsync(Eur(100) with { Scope = BudgetScope.Task, Period = TimeSpan.FromHours(24) }, default);
        var record = (await store.ReadEvidenceAsync(0, 10, default))[^1];
        var text = System.Text.Encoding.UTF8.GetString(record.Leaf.Span);
        Assert.Contains("\"subject\":\"eur of each task: 100 in 1.00:00:00\"", text, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"budget\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-0.1", null)]
    [InlineData("0", "0")]
    [InlineData("0.0000000001", "0.000000001")]
    [InlineData("1000000000000000", "1000000000000000")]
    [InlineData("1000000000000000.000000001", null)]
    [InlineData("79228162514264337593543950335", null)]
    public void AmountsAreRoundedUpAndNeverOutOfWhatIsCounted(string amount, string? rounded)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        Assert.Equal(rounded is null ? null : decimal.Parse(rounded, culture), BudgetCharge.Round(decimal.Parse(amount, culture)));
    }

    private static NewBudget Eur(decimal limit) => new("acme", "eur", limit, "boss", "test");

    private static BudgetRequest Request(decimal amount) => new("acme", "agent-7", "task-3", "payments_transfer", [new BudgetCharge("eur", amount)]);

    private static Claim Costing(string callId, decimal amount) =>
        Calls.Claim(callId, Calls.Of(callId)) with { Charges = [new BudgetCharge("eur", amount)] };

    private static async Task<(decimal Spent, decimal Reserved)> UseAsync(IToolStore store)
    {
        var use = (await store.ReadBudgetsAsync("acme", default))[0].Uses.SingleOrDefault();
        return (use?.Spent ?? 0, use?.Reserved ?? 0);
    }
}

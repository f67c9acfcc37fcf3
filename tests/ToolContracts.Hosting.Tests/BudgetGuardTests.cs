using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Ledger;

namespace ToolContracts.Hosting.Tests;

public sealed class BudgetGuardTests : IAsyncDisposable
{
    private readonly TestHost _host = new(toolsets: static builder => builder.AddToolset<TillTools>());

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task ACallWithoutBudgetIsLimitedAndTheOperatorIsToldWhatToDo()
    {
        await GrantAsync();
        var limited = Assert.IsType<ToolOutcome.Limited>(await PayAsync("o1", 10));
        Assert.Equal(("budget-eur", (TimeSpan?)null), (limited.Limit, limited.RetryAfter));
        Assert.Equal(0, _host.Lab.Calls("o1"));
        Assert.Contains(_host.Log.Lines, static line => line.Contains("no budget of eur covers the call: set one for the tenant", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AmountsOfOneUnitAddUpAndConstantsCount()
    {
        await FundAsync(eur: 100, payments: 2);
        Assert.Equal("budget-eur", Assert.IsType<ToolOutcome.Limited>(await PayAsync("o1", 98, fee: 3)).Limit);
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1", 98, fee: 2));
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o2", 0));
        Assert.Equal("budget-payments", Assert.IsType<ToolOutcome.Limited>(await PayAsync("o3", 0)).Limit);
        Assert.Equal([100, 2], (await _host.Administration.BudgetsAsync("acme")).Select(static report => report.Uses[0].Spent));
    }

    [Fact]
    public async Task AReplayCostsNothing()
    {
        await FundAsync(eur: 100, payments: 1);
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1", 100));
        Assert.True(Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1", 100)).Replayed);
    }

    [Fact]
    public async Task AFailureThatDidNotStartGivesTheMoneyBackAndAnUnknownHoldsIt()
    {
        await FundAsync(eur: 100, payments: 9);
        _host.Lab.On("o1", static _ => throw new ToolFailedException("no-funds", ToolFailure.NotStarted));
        Assert.IsType<ToolOutcome.Failed>(await PayAsync("o1", 100));
        _host.Lab.On("o2", static _ => throw new IOException("cut"));
        Assert.IsType<ToolOutcome.Unknown>(await PayAsync("o2", 60));
        Assert.IsType<ToolOutcome.Limited>(await PayAsync("o3", 41));
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o3", 40));
    }

    [Fact]
    public async Task ALimitOfAPeriodSaysWhenToComeBack()
    {
        await GrantAsync();
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "eur", 100, "boss", "test") { Period = TimeSpan.FromHours(24) });
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "payments", 9, "boss", "test"));
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o1", 100));
        _host.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal(TimeSpan.FromHours(1), Assert.IsType<ToolOutcome.Limited>(await PayAsync("o2", 1)).RetryAfter);
        _host.Time.Advance(TimeSpan.FromHours(1));
        Assert.IsType<ToolOutcome.Completed>(await PayAsync("o2", 1));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("79228162514264337593543950335")]
    public async Task AnAmountThatIsNoneIsInvalid(string amount)
    {
        await FundAsync(eur: 100, payments: 9);
        var invalid = Assert.IsType<ToolOutcome.Invalid>(await _host.CallAsync(
            "till_pay", $$$"""{"request":{"order":"o1","payee":"p","amount":{{{amount}}}}}"""));
        Assert.Equal("amount", Assert.Single(invalid.Faults).Code);
        Assert.Equal(0, _host.Lab.Calls("o1"));
    }

    [Fact]
    public async Task APaidReadIsHeldToItsBudgetToo()
    {
        await _host.GrantAsync("till.search");
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "units", 1, "boss", "test"));
        Assert.Equal("amount", Assert.Single(Assert.IsType<ToolOutcome.Invalid>(await _host.CallAsync("till_search", """{"words":"a"}""")).Faults).Code);
        Assert.IsType<ToolOutcome.Completed>(await _host.CallAsync("till_search", """{"words":"a","units":0.75}"""));
        Assert.IsType<ToolOutcome.Limited>(await _host.CallAsync("till_search", """{"words":"a","units":0.5}"""));
        Assert.Equal(1, _host.Lab.Calls("a"));
    }

    private Task<Grant> GrantAsync() => _host.GrantAsync("till.pay");

    private async Task FundAsync(decimal eur, decimal payments)
    {
        await GrantAsync();
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "eur", eur, "boss", "test"));
        await _host.Administration.SetBudgetAsync(new NewBudget("acme", "payments", payments, "boss", "test"));
    }

    private ValueTask<ToolOutcome> PayAsync(string order, decimal amount, int fee = 0) =>
        _host.CallAsync("till_pay", string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $$$"""{"request":{"order":"{{{order}}}","payee":"p","amount":{{{amount}}},"fee":{{{fee}}}}}"""));
}

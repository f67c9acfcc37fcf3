using ToolContracts.Ledger;
using ToolContracts.Testing.Histories;

namespace ToolContracts.Tests.Histories;

/// <summary>That the checker finds what is wrong, and only that.</summary>
public sealed class LinearizabilityTests
{
    private static readonly AttemptOutcome.Completed Done = new("1"u8.ToArray());

    [Fact]
    public void TwoClaimsThatAreBothGrantedAreNoOrder() =>
        Assert.False(Linearizability.IsLinearizable([Claim(0, 10, "Claimed", 1), Claim(5, 15, "Claimed", 2)]));

    [Fact]
    public void OneOfTwoConcurrentClaimsMayComeFirst()
    {
        Assert.True(Linearizability.IsLinearizable([Claim(0, 10, "InProgress"), Claim(5, 15, "Claimed", 1)]));
        Assert.False(Linearizability.IsLinearizable([Claim(0, 4, "InProgress"), Claim(5, 15, "Claimed", 1)]));
    }

    [Fact]
    public void AnAnswerThatWasTrueBeforeTheOperationBeganIsStale()
    {
        var history = new[] { Claim(0, 1, "Claimed", 1), Settle(2, 3, 1, Done, "Settled") };
        Assert.True(Linearizability.IsLinearizable([.. history, Find(4, 5, new LedgerAnswer("Replayed", Value: "1"))]));
        Assert.False(Linearizability.IsLinearizable([.. history, Find(4, 5, new LedgerAnswer("InProgress"))]));
        Assert.True(Linearizability.IsLinearizable([.. history, Find(2, 5, new LedgerAnswer("InProgress"))]));
        Assert.False(Linearizability.IsLinearizable([.. history, Find(4, 5, new LedgerAnswer("Replayed", Value: "2"))]));
    }

    [Fact]
    public void ATokenThatIsNotHigherIsNoFence()
    {
        var free = new AttemptOutcome.NotStarted("x");
        Assert.True(Linearizability.IsLinearizable([Claim(0, 1, "Claimed", 5), Settle(2, 3, 5, free, "Settled"), Claim(4, 5, "Claimed", 6)]));
        Assert.False(Linearizability.IsLinearizable([Claim(0, 1, "Claimed", 5), Settle(2, 3, 5, free, "Settled"), Claim(4, 5, "Claimed", 5)]));
    }

    [Fact]
    public void AStaleSettlementThatCountsIsFound()
    {
        var unknown = new AttemptOutcome.Unknown("x");
        var history = new[] { Claim(0, 1, "Claimed", 1), Settle(2, 3, 1, unknown, "Settled") };
        Assert.True(Linearizability.IsLinearizable([.. history, Settle(4, 5, 1, Done, "Stale")]));
        Assert.False(Linearizability.IsLinearizable([.. history, Settle(4, 5, 1, Done, "Settled")]));
        var found = new LedgerStep(LedgerOperation.Reconcile, 0, 1, Done, new LedgerAnswer("Reconciled"), 4, 5);
        Assert.True(Linearizability.IsLinearizable([.. history, found]));
        Assert.False(Linearizability.IsLinearizable([.. history, found, found with { Begun = 6, Ended = 7 }]));
    }

    private static LedgerStep Claim(long begun, long ended, string answer, long token = 0) =>
        new(LedgerOperation.Claim, 1, 0, null, new LedgerAnswer(answer, token), begun, ended);

    private static LedgerStep Find(long begun, long ended, LedgerAnswer answer) => new(LedgerOperation.Find, 1, 0, null, answer, begun, ended);

    private static LedgerStep Settle(long begun, long ended, long token, AttemptOutcome outcome, string answer) =>
        new(LedgerOperation.Settle, 0, token, outcome, new LedgerAnswer(answer), begun, ended);
}

using ToolContracts.Ledger;

namespace ToolContracts.Tests.Ledger;

public sealed class GrantDecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void NothingGrantedIsDenied() => Assert.Equal("no-grant", Decide("account/7").Reason);

    [Fact]
    public void AGrantAllowsAndIsNamed()
    {
        var decision = Decide("account/7", Allow(1, "account/*"), Allow(2, "account/8"));
        Assert.True(decision.IsAllowed);
        Assert.Equal([1L], decision.GrantIds);
    }

    [Fact]
    public void ADenyWinsWhereverItStands()
    {
        Assert.Equal([2L], Decide("account/7", Allow(1, "**"), Deny(2, "account/7")).GrantIds);
        Assert.False(Decide("account/7", Deny(2, "account/7"), Allow(1, "**")).IsAllowed);
        Assert.True(Decide("account/8", Deny(2, "account/7"), Allow(1, "**")).IsAllowed);
    }

    [Fact]
    public void AGrantCountsUntilTheInstantOfItsExpiry()
    {
        Assert.True(Decide("account/7", Allow(1, "**") with { ExpiresAt = Now.AddTicks(1) }).IsAllowed);
        Assert.False(Decide("account/7", Allow(1, "**") with { ExpiresAt = Now }).IsAllowed);
    }

    [Fact]
    [Threat(17, Part = "action")]
    public void AnotherActionIsNotGranted()
    {
        Assert.False(Decide("account/7", Allow(1, "**") with { Action = "payments.Transfer" }).IsAllowed);
        Assert.False(Decide("account/7", Allow(1, "**") with { Action = "payments" }).IsAllowed);
        Assert.True(Decide("account/7", Allow(1, "**"), Deny(2, "**") with { Action = "payments.recall" }).IsAllowed);
    }

    [Fact]
    public void AMalformedResourceIsDeniedWhateverIsGranted() =>
        Assert.Equal("malformed-resource", Decide("account/%zz", Allow(1, "**")).Reason);

    [Fact]
    public void WithoutAResourceOnlyAGrantForAllOfThemAllows()
    {
        Assert.True(Decide(null, Allow(1, "**")).IsAllowed);
        Assert.False(Decide(null, Allow(1, "*")).IsAllowed);
        Assert.False(Decide(null, Allow(1, "account/**")).IsAllowed);
    }

    [Fact]
    public void WithoutAResourceADenyOfAnyDenies() => Assert.False(Decide(null, Allow(1, "**"), Deny(2, "account/7")).IsAllowed);

    [Fact]
    public void AnEffectThatIsNotKnownDenies() =>
        Assert.False(Decide("account/7", Allow(1, "**"), Allow(2, "**") with { Effect = (GrantEffect)9 }).IsAllowed);

    [Fact]
    [Threat(17, Part = "deny")]
    public void AddingADenyNeverAllowsMore()
    {
        string[] patterns = ["**", "*", "account/*", "account/7", "account/**", "vault/7"];
        string?[] resources = ["account/7", "account/8", "account", "vault/7", null];
        foreach (var allowed in patterns)
        {
            foreach (var denied in patterns)
            {
                foreach (var resource in resources)
                {
                    var without = Decide(resource, Allow(1, allowed)).IsAllowed;
                    var with = Decide(resource, Allow(1, allowed), Deny(2, denied)).IsAllowed;
                    Assert.True(without || !with, $"{allowed} less {denied} on {resource}");
                }
            }
        }
    }

    private static GrantDecision Decide(string? resource, params Grant[] grants) =>
        GrantDecision.Decide(grants, "payments.transfer", resource, Now);

    private static Grant Allow(long id, string pattern) => new(
        id, "acme", "agent-7", "payments.transfer", ResourcePattern.Parse(pattern), GrantEffect.Allow, null, "ann", "test", Now);

    private static Grant Deny(long id, string pattern) => Allow(id, pattern) with { Effect = GrantEffect.Deny };
}

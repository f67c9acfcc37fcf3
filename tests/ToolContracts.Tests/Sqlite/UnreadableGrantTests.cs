using ToolContracts.Ledger;

namespace ToolContracts.Tests.Sqlite;

public sealed class UnreadableGrantTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AGrantWithAnUnreadablePatternHidesNoDenyAndCanBeRevoked()
    {
        await using var store = await _folder.OpenAsync();
        var grant = await store.GrantAsync(new NewGrant("acme", "agent-7", "payments.transfer", ResourcePattern.Parse("account/7"), "ann", "joined") with { Effect = GrantEffect.Deny }, default);
        Database.Run(_folder.Path, "UPDATE authority_grant SET resource = 'a//b'");
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ReadGrantsAsync("acme", "agent-7", default));
        Assert.Contains("Revoke it", refusal.Message, StringComparison.Ordinal);
        Assert.True(await store.RevokeAsync(grant.Id, "bob", "unreadable", default));
        Assert.Empty(await store.ReadGrantsAsync("acme", "agent-7", default));
    }
}

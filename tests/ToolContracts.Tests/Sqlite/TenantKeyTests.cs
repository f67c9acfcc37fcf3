using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;
using ToolContracts.Testing;

namespace ToolContracts.Tests.Sqlite;

public sealed class TenantKeyTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AHoldSignsTheLogAtOnce()
    {
        await using var store = await _folder.OpenAsync();
        await store.AppendAsync([Calls.Record(EvidenceType.Refusal, "x", "denied")], default);
        await store.HoldAsync(null, "ann", "incident 5", default);
        using var keys = new EvidenceKeyFolder(_folder.Path + "-keys").Read();
        Assert.Equal((await store.ReadEvidenceAsync(0, 100, default)).Count, keys.Verify((await store.ReadCheckpointAsync(default))!)!.Size);
    }

    [Fact]
    [Threat(57, Part = "tenant")]
    public async Task AForgottenTenantIsNamedAnewAndEveryProofHolds()
    {
        await using (var store = await _folder.OpenAsync())
        {
            var same = Calls.Record(EvidenceType.Read, "a", "completed");
            await store.AppendAsync([same, same, same with { Tenant = "umbrella" }], default);
            Assert.True(await store.ForgetTenantAsync("acme", "ann", "asked for", default));
            await store.AppendAsync([same, same with { Tenant = "umbrella" }], default);
            var macs = (await store.ReadEvidenceAsync(0, 100, default)).Select(static entry => Arguments(entry)).OfType<string>().ToArray();
            Assert.Equal(5, macs.Length);
            Assert.Equal(macs[0], macs[1]);
            Assert.NotEqual(macs[0], macs[2]);
            Assert.NotEqual(macs[0], macs[3]);
            Assert.Equal(macs[2], macs[4]);
        }

        var report = await EvidenceVerifier.VerifyAsync(_folder.Path, await File.ReadAllTextAsync(_folder.Path + "-keys/evidence-public.pem"));
        Assert.Empty(report.Problems);
    }

    [Fact]
    public async Task AKeyThatCannotBeReadStopsItsTenantAlone()
    {
        await using (var first = await _folder.OpenAsync())
        {
            await first.AppendAsync([Calls.Record(EvidenceType.Read, "a", "completed")], default);
        }

        // What a host leaves that ends between overwriting a key and deleting it.
        var key = Assert.Single(Directory.GetFiles(_folder.Path + "-keys/tenants", "*.key"));
        await File.WriteAllBytesAsync(key, new byte[Digest.Size]);

        await using var store = await _folder.OpenAsync();
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await store.ClaimAsync(Calls.Claim("b", Calls.Key), default));
        Assert.Contains("forget its tenant once more", refusal.Message, StringComparison.Ordinal);
        Assert.False(refusal.MayHaveHappened);
        var elsewhere = Calls.Claim("c", Calls.Key with { Tenant = "umbrella" }) with
        {
            Tenant = "umbrella",
            Intent = Calls.Record(EvidenceType.Intent, "c", "intent") with { Tenant = "umbrella" },
        };
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(elsewhere, default));

        // Sent together, they share a group's transaction; the one that cannot be written takes none of the others with it.
        var together = Enumerable.Range(0, 16).Select(async number =>
        {
            var tenant = number % 4 == 1 ? "acme" : "umbrella";
            var key = Calls.Key with { Tenant = tenant, Key = $"k{number}" };
            var claim = Calls.Claim($"t{number:D2}", key) with { Tenant = tenant, Intent = Calls.Record(EvidenceType.Intent, $"t{number:D2}", "intent") with { Tenant = tenant } };
            return await Record.ExceptionAsync(async () => Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(claim, default)));
        }).ToArray();
        var ends = await Task.WhenAll(together);
        Assert.All(ends.Where(static (_, number) => number % 4 == 1), static end => Assert.IsType<StoreUnavailableException>(end));
        Assert.All(ends.Where(static (_, number) => number % 4 != 1), Assert.Null);
        Assert.Equal(
            ["c", .. Enumerable.Range(0, 16).Where(static number => number % 4 != 1).Select(static number => $"t{number:D2}")],
            (await store.ReadOpenAttemptsAsync(default)).Select(static attempt => attempt.CallId).Order(StringComparer.Ordinal));

        Assert.True(await store.ForgetTenantAsync("acme", "ann", "asked for", default));
        Assert.IsType<ClaimResult.Claimed>(await store.ClaimAsync(Calls.Claim("d", Calls.Key), default));
    }

    private static string? Arguments(EvidenceEntry entry)
    {
        using var document = System.Text.Json.JsonDocument.Parse(entry.Leaf);
        return document.RootElement.TryGetProperty("arguments", out var mac) ? mac.GetString() : null;
    }
}

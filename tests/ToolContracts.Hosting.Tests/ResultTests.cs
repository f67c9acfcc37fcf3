using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Contracts;
using ToolContracts.Ledger;
using ToolContracts.Results;

namespace ToolContracts.Hosting.Tests;

/// <summary>What a caller gets of a classified result: at each clearance, in each shape, at the first call and at a repeated one.</summary>
public sealed class ResultTests
{
    private const string Full =
        """{"name":"Ada","id":"p1","ward":"W1","born":"1815-12-10","visits":[{"doctor":"Dr. A","room":1},{"doctor":"Dr. B","room":2}],"byYear":{"1840":{"doctor":"Dr. C","room":3}},"diagnosis":{"$type":"grave","code":"g","text":"x"},"note":null}""";

    private const string Bare =
        """{"id":"p1","visits":[{"room":1},{"room":2}],"byYear":{"1840":{"room":3}},"diagnosis":{"$type":"grave"}}""";

    [Fact]
    public async Task LeavesOutAllThatACallerIsNotClearedFor()
    {
        await using var host = await StartAsync();
        var completed = await ReadAsync(host);
        Assert.Equal(Bare, completed.Result.Text());
        Assert.Equal([DataClass.Personal, DataClass.Confidential], completed.Provenance.Redacted);
    }

    [Theory]
    [InlineData("clearance:personal", """{"name":"Ada","id":"p1","born":"1815-12-10","visits":[{"doctor":"Dr. A","room":1},{"doctor":"Dr. B","room":2}],"byYear":{"1840":{"doctor":"Dr. C","room":3}},"diagnosis":{"$type":"grave"},"note":null}""")]
    [InlineData("clearance:confidential", """{"id":"p1","ward":"W1","visits":[{"room":1},{"room":2}],"byYear":{"1840":{"room":3}},"diagnosis":{"$type":"grave","code":"g","text":"x"}}""")]
    [InlineData("clearance:secret", Bare)]
    [InlineData("clearance:Personal", Bare)]
    public async Task EachClearanceIsAGrantOfItsOwn(string action, string shown)
    {
        await using var host = await StartAsync();
        await host.GrantAsync(action, "tenant/acme");
        Assert.Equal(shown, (await ReadAsync(host)).Result.Text());
    }

    [Theory]
    [InlineData("tenant/acme", true)]
    [InlineData("tenant/other", false)]
    [InlineData("file/p1", true)]
    [InlineData("file/p2", false)]
    [InlineData("file/*", true)]
    public async Task AClearanceIsOnTheTenantOrOnTheResource(string resource, bool isCleared)
    {
        await using var host = await StartAsync();
        await host.GrantAsync("clearance:personal", resource);
        await host.GrantAsync("clearance:confidential", resource);
        Assert.Equal(isCleared ? Full : Bare, (await ReadAsync(host)).Result.Text());
    }

    [Fact]
    public async Task AClearanceEndsWithItsGrantAndADenialWins()
    {
        await using var host = await StartAsync();
        await host.GrantAsync("clearance:personal", "**", expires: host.Time.GetUtcNow() + TimeSpan.FromSeconds(30));
        var confidential = await host.GrantAsync("clearance:confidential");
        Assert.Equal(Full, (await ReadAsync(host)).Result.Text());
        await host.GrantAsync("clearance:confidential", "file/p1", effect: GrantEffect.Deny);
        host.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(Bare, (await ReadAsync(host)).Result.Text());
        Assert.NotEqual(0, confidential.Id);
    }

    [Fact]
    public async Task MasksAndNamesTextThatHasNoFormAndErasesAllElse()
    {
        await using var host = await StartAsync(static options => (options.Results.Personal, options.Results.Confidential) = (Redaction.Pseudonym, Redaction.Mask));
        var shown = (await ReadAsync(host)).Result.Text();
        Assert.Matches(
            """^\{"name":"(\[pseudonym:[0-9a-f]{32}\])","id":"p1","visits":\[\{"doctor":"\[pseudonym:[0-9a-f]{32}\]","room":1\},\{"doctor":"\[pseudonym:[0-9a-f]{32}\]","room":2\}\],"byYear":\{"1840":\{"doctor":"\[pseudonym:[0-9a-f]{32}\]","room":3\}\},"diagnosis":\{"\$type":"grave","code":"\[redacted\]","text":"\[redacted\]"\},"note":"\[redacted\]"\}$""",
            shown);
        Assert.Equal(shown, (await ReadAsync(host)).Result.Text());
        Assert.DoesNotContain("Ada", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AReplayIsRedactedForWhoAsksAndNeverRunsAgain()
    {
        await using var host = await StartAsync();
        await host.GrantAsync("file.open", actor: "doctor");
        await host.GrantAsync("clearance:personal", "tenant/acme", actor: "doctor");
        await host.GrantAsync("clearance:confidential", "tenant/acme", actor: "doctor");
        var doctor = new Caller(ActorKind.Human, "doctor", "acme");
        var first = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_open", """{"id":"p1"}"""));
        Assert.Equal(Bare, first.Result.Text());
        Assert.Contains(await host.LogAsync(), static line => line.Contains("\"reason\":\"not cleared for Personal, Confidential\"", StringComparison.Ordinal));
        var full = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_open", """{"id":"p1"}""", doctor));
        Assert.Equal((Full, true, first.CallId), (full.Result.Text(), full.Replayed, full.Provenance.CallId));
        var again = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_open", """{"id":"p1"}"""));
        Assert.Equal((Bare, true), (again.Result.Text(), again.Replayed));
        Assert.Equal(1, host.Lab.Calls("p1"));
    }

    [Fact]
    public async Task AResultThatAPersonGaveIsAllOfItsCeiling()
    {
        await using var host = await StartAsync();
        host.Lab.On("p9", static _ => throw new InvalidOperationException());
        var unknown = Assert.IsType<ToolOutcome.Unknown>(await host.CallAsync("file_amend", """{"order":"p9"}"""));
        var attempt = (await host.Administration.FindAttemptAsync(unknown.CallId))!;
        await host.Administration.ReconcileAsync(new NewReconciliation(
            attempt.FencingToken, unknown.CallId, new AttemptOutcome.Completed("\"amended\""u8.ToArray()), "ada", "looked"));

        // Nobody marked what of it is classified, so all of it is.
        Assert.IsType<ToolOutcome.Withheld>(await host.CallAsync("file_amend", """{"order":"p9"}"""));
        await host.GrantAsync("clearance:confidential");
        Assert.Equal("\"amended\"", Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_amend", """{"order":"p9"}""")).Result.Text());
    }

    [Fact]
    public async Task AWholeResultIsMaskedNullOrWithheldByItsSchema()
    {
        await using var host = await StartAsync();
        Assert.Equal("\"[redacted]\"", Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_name", "{}")).Result.Text());
        Assert.Equal("null", Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_maybe", "{}")).Result.Text());
        var withheld = Assert.IsType<ToolOutcome.Failed>(await host.CallAsync("file_number", "{}"));
        Assert.Equal(("result-withheld", false), (withheld.Reason, withheld.MayRetry));
        await host.GrantAsync("clearance:personal");
        await host.GrantAsync("clearance:confidential");
        Assert.Equal("\"Ada\"", Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_name", "{}")).Result.Text());
        Assert.Equal("42", Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_number", "{}")).Result.Text());
    }

    [Fact]
    public async Task AResultSaysWhereItComesFrom()
    {
        await using var host = await StartAsync();
        var read = (await ReadAsync(host)).Provenance;
        Assert.Equal(("file_read", DataClass.Confidential, true), (read.Tool, read.Ceiling, read.HasUntrustedText));
        Assert.Equal(64, read.ContractHash.Length);
        var maybe = Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_maybe", "{}")).Provenance;
        Assert.False(maybe.HasUntrustedText);
    }

    private static async Task<ToolOutcome.Completed> ReadAsync(TestHost host) =>
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("file_read", """{"id":"p1"}"""));

    private static async Task<TestHost> StartAsync(Action<ToolContractsOptions>? options = null)
    {
        var host = new TestHost(toolsets: static builder => builder.AddToolset<FileTools>(), options: options);
        foreach (var action in new[] { "file.read", "file.open", "file.number", "file.name", "file.maybe", "file.note", "file.amend", "file.say" })
        {
            await host.GrantAsync(action);
        }

        return host;
    }
}

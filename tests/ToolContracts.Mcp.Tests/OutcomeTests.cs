using ToolContracts.Ledger;

namespace ToolContracts.Mcp.Tests;

public sealed class OutcomeTests
{
    private static readonly Dictionary<string, object?> Note = new() { ["note"] = new { number = 1, text = "hello" } };

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task ACompletedCallHasStructuredContentAndItsText(string version)
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync(version: version);

        var result = await client.CallToolAsync("desk_write", Note);
        var again = await client.CallToolAsync("desk_write", Note);

        Assert.NotEqual(true, result.IsError);
        Assert.Equal("""{"number":1,"calls":1}""", result.StructuredContent!.Value.GetRawText());
        Assert.Equal("""{"number":1,"calls":1}""", result.Text());
        Assert.Equal("completed", result.Code());
        Assert.False(result.Call()["replayed"]!.GetValue<bool>());
        Assert.Equal(result.Text(), again.Text());
        Assert.True(again.Call()["replayed"]!.GetValue<bool>());
        Assert.Equal(result.Call()["callId"]!.GetValue<string>(), again.Call()["ranAs"]!.GetValue<string>());
        Assert.Equal(1, host.Desk.Calls("write 1"));
    }

    [Fact]
    public async Task AToolWithoutResultSaysThatItIsDone()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var result = await client.CallToolAsync("desk_rest");

        Assert.NotEqual(true, result.IsError);
        Assert.Null(result.StructuredContent);
        Assert.Equal("Done. The result is empty.", result.Text());
    }

    [Fact]
    public async Task InvalidArgumentsNameEachFaultSoThatAModelCanMendThem()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var result = (await client.CallToolAsync(
            "desk_write", new Dictionary<string, object?> { ["note"] = new { number = 1, text = "much too long a text", copies = 9, colour = "red" } })).Refused("invalid-arguments");

        Assert.Contains("- $.note.text (max-length): expected", result.Text(), StringComparison.Ordinal);
        Assert.Contains("- $.note.copies (maximum): expected", result.Text(), StringComparison.Ordinal);
        Assert.Contains("- $.note.colour (unknown-member)", result.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("much too long", result.Text(), StringComparison.Ordinal);
        Assert.Equal(["$.note.text", "$.note.copies", "$.note.colour"], result.Call()["faults"]!.AsArray().Select(static fault => fault!["path"]!.GetValue<string>()));
        Assert.Equal(0, host.Desk.Calls("write 1"));
    }

    [Theory]
    [InlineData("nobody_knows")]
    [InlineData("desk_Write")]
    [InlineData("attic_look")]
    [InlineData("")]
    public async Task AToolThatIsNotThereIsDeniedLikeOneThatIsNotGranted(string name)
    {
        await using var host = await McpHost.StartAsync(static options => options.Toolsets.Add("desk"));
        await using var client = await host.ConnectAsync();
        await host.Administration.GrantAsync(
            new NewGrant("development", "developer", "desk.count", ResourcePattern.Parse("**"), "boss", "test") { Effect = GrantEffect.Deny });

        var missing = (await client.CallToolAsync(name)).Refused("denied");
        var denied = (await client.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a" })).Refused("denied");

        Assert.Equal(Without(denied), Without(missing));
        Assert.Equal(0, host.Desk.Calls("attic"));

        static string Without(ModelContextProtocol.Protocol.CallToolResult result) =>
            result.Text().Replace(result.Call()["callId"]!.GetValue<string>(), "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task AConflictSaysWhatToRepeat()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();
        await client.CallToolAsync("desk_write", Note);

        var result = (await client.CallToolAsync("desk_write", new Dictionary<string, object?> { ["note"] = new { number = 1, text = "other" } })).Refused("conflict");

        Assert.Contains("Nothing ran", result.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnknownOutcomeSaysNotToRepeatIt()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();
        var arguments = new Dictionary<string, object?> { ["number"] = 1 };

        var result = (await client.CallToolAsync("desk_break", arguments)).Refused("outcome-unknown");
        (await client.CallToolAsync("desk_break", arguments)).Refused("outcome-unknown");

        Assert.Contains("Do not repeat it", result.Text(), StringComparison.Ordinal);
        Assert.Equal(1, host.Desk.Calls("break"));
    }

    [Fact]
    public async Task ALimitSaysWhichOneAndWhenToComeBack()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();
        Assert.Equal("worked 1", (await client.CallToolAsync("desk_rarely")).Text().Trim('"'));

        var result = (await client.CallToolAsync("desk_rarely")).Refused("limited");

        var seconds = result.Call()["retryAfterSeconds"]!.GetValue<int>();
        Assert.InRange(seconds, 1, 60);
        Assert.Contains($"in {seconds} second", result.Text(), StringComparison.Ordinal);
        Assert.Equal(1, host.Desk.Calls("rarely"));
    }

    [Fact]
    public async Task AFailureGivesTheToolsCodeAndNeverTheException()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var before = (await client.CallToolAsync("desk_fail", new Dictionary<string, object?> { ["before"] = true })).Refused("out-of-ink");
        var after = (await client.CallToolAsync("desk_fail", new Dictionary<string, object?> { ["before"] = false })).Refused("tool-error");

        Assert.True(before.Call()["mayRetry"]!.GetValue<bool>());
        Assert.DoesNotContain("hunter2", after.Text() + after.Meta!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AToolThatIsTooLateIsTimedOut()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        (await client.CallToolAsync("desk_late")).Refused("timed-out");
    }

    [Fact]
    public async Task AToolThatIsSwitchedOffIsDisabled()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();
        await host.Administration.KillAsync(new NewKillSwitch(KillScope.Tool, "desk_count", "boss", "test"));

        (await client.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a" })).Refused("disabled");
    }
}

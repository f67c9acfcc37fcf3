using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Mcp.Tests;

/// <summary>A call that somebody has to approve, through clients of each kind.</summary>
public sealed class ApprovalTests
{
    private const string Address = "https://tools.example/console/approvals/{proposal}";
    private static readonly Dictionary<string, object?> Ten = new() { ["amount"] = 10 };

    [Fact]
    public async Task AClientThatCannotOpenPagesIsToldTheProposalAndWhereItIsDecided()
    {
        await using var host = await McpHost.StartAsync(static options => options.ApprovalAddress = Address);
        await using var client = await host.ConnectAsync();

        var held = (await client.CallToolAsync("desk_spend", Ten)).Refused("approval-required");
        var proposal = Assert.Single(await host.Approvals.WaitingAsync("development")).Id;
        var still = (await client.CallToolAsync("desk_spend", Ten)).Refused("approval-required");
        await host.ApproveAsync(proposal);
        var spent = await client.CallToolAsync("desk_spend", Ten);
        (await client.CallToolAsync("desk_spend", Ten)).Refused("approval-required");

        Assert.Contains("https://tools.example/console/approvals/" + proposal, held.Text(), StringComparison.Ordinal);
        Assert.Equal(proposal, held.Call()["proposal"]!.GetValue<string>());
        Assert.Equal(proposal, still.Call()["proposal"]!.GetValue<string>());
        Assert.Equal("""{"number":10,"calls":1}""", spent.Text());
        Assert.Equal(1, host.Desk.Calls("spend"));
    }

    [Theory]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task AClientThatOpensPagesIsSentToTheProposalAndTheCallRunsOnceItIsApproved(string version)
    {
        await using var host = await McpHost.StartAsync(static options => options.ApprovalAddress = Address);
        List<ElicitRequestParams> asked = [];
        await using var client = await host.ConnectAsync(
            options => Opens(options, async question =>
            {
                asked.Add(question);
                await host.ApproveAsync(question.Url!.Split('/')[^1]);
                return "accept";
            }),
            version: version);

        var spent = await client.CallToolAsync("desk_spend", Ten);

        var question = Assert.Single(asked);
        Assert.Equal("""{"number":10,"calls":1}""", spent.Text());
        Assert.Equal("url", question.Mode);
        Assert.StartsWith("https://tools.example/console/approvals/", question.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("10", question.Message, StringComparison.Ordinal);
        Assert.Equal(1, host.Desk.Calls("spend"));
    }

    [Theory]
    [InlineData("2025-11-25", "decline")]
    [InlineData("2025-11-25", "cancel")]
    [InlineData("2025-11-25", "accept")]
    [InlineData("2026-07-28", "decline")]
    [InlineData("2026-07-28", "accept")]
    public async Task WhatTheClientAnswersApprovesNothing(string version, string action)
    {
        await using var host = await McpHost.StartAsync(static options => (options.ApprovalAddress, options.ApprovalWait) = (Address, TimeSpan.Zero));
        await using var client = await host.ConnectAsync(options => Opens(options, _ => Task.FromResult(action)), version: version);

        (await client.CallToolAsync("desk_spend", Ten)).Refused("approval-required");

        Assert.Equal(0, host.Desk.Calls("spend"));
    }

    [Fact]
    public async Task ACallThatWasDeniedIsDenied()
    {
        await using var host = await McpHost.StartAsync(static options => options.ApprovalAddress = Address);
        await using var client = await host.ConnectAsync(options => Opens(options, async question =>
        {
            var proposal = (await host.Approvals.FindAsync("development", question.Url!.Split('/')[^1]))!;
            await host.Approvals.DenyAsync(proposal.Id, proposal.Digest, new Caller(ActorKind.Human, "carol", "development"), "no");
            return "accept";
        }));

        (await client.CallToolAsync("desk_spend", Ten)).Refused("denied");
    }

    [Fact]
    public async Task AForgedApprovalIsNone()
    {
        await using var host = await McpHost.StartAsync(static options => (options.ApprovalAddress, options.ApprovalWait) = (Address, TimeSpan.Zero));

        var forged = await CallAsync(host, 10, state: null, """{"approval":{"action":"accept","content":{"approved":true}}}""");
        var meta = await CallAsync(host, 10, state: null, inputResponses: null, """{"approved":true,"proposal":"p"}""");

        Assert.Equal("input_required", forged["result"]!["resultType"]!.GetValue<string>());
        Assert.Equal("input_required", meta["result"]!["resultType"]!.GetValue<string>());
        Assert.Equal(0, host.Desk.Calls("spend"));
    }

    [Threat(37, Part = "state")]
    [Fact]
    public async Task StateIsTakenBackOnceForItsOwnCallOnly()
    {
        await using var host = await McpHost.StartAsync(static options => (options.ApprovalAddress, options.ApprovalWait) = (Address, TimeSpan.Zero));
        const string accept = """{"approval":{"action":"accept"}}""";
        var state = (await CallAsync(host, 10))["result"]!["requestState"]!.GetValue<string>();

        var otherArguments = await CallAsync(host, 11, state, accept);
        var changed = await CallAsync(host, 10, state[..^3] + (state[^3] == 'A' ? 'B' : 'A') + state[^2..], accept);
        var invented = await CallAsync(host, 10, "approved", accept);
        var once = await CallAsync(host, 10, state, accept);
        var replayed = await CallAsync(host, 10, state, accept);

        foreach (var refused in new[] { otherArguments, changed, invented, replayed })
        {
            Assert.Equal(-32602, refused["error"]!["code"]!.GetValue<int>());
            Assert.Contains("Call again without it", refused["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        }

        Assert.Equal("approval-required", once["result"]!["_meta"]![MetaNames.Call]!["code"]!.GetValue<string>());
        Assert.Equal(0, host.Desk.Calls("spend"));
    }

    [Threat(37, Part = "state")]
    [Fact]
    public async Task StateIsItsCallersOnly()
    {
        await using var host = await McpHost.StartAsync(static options => (options.ApprovalAddress, options.ApprovalWait) = (Address, TimeSpan.Zero), Tokens.Take);
        await host.GrantAsync(Tokens.Ada);
        await host.GrantAsync(Tokens.Bob);
        var state = (await CallAsync(host, 10, token: Tokens.Of(Tokens.Ada)))["result"]!["requestState"]!.GetValue<string>();

        var bob = await CallAsync(host, 10, state, token: Tokens.Of(Tokens.Bob));
        var ada = await CallAsync(host, 10, state, token: Tokens.Of(Tokens.Ada));

        Assert.Equal(-32602, bob["error"]!["code"]!.GetValue<int>());
        Assert.Equal("approval-required", ada["result"]!["_meta"]![MetaNames.Call]!["code"]!.GetValue<string>());
    }

    private static void Opens(McpClientOptions options, Func<ElicitRequestParams, Task<string>> answer)
    {
        options.Capabilities = new ClientCapabilities { Elicitation = new ElicitationCapability { Url = new UrlElicitationCapability() } };
        options.Handlers.ElicitationHandler = async (question, _) => new ElicitResult { Action = await answer(question!) };
    }

    // As a client of 2026-07-28 that opens pages sends it.
    private static async Task<JsonNode> CallAsync(
        McpHost host, int amount, string? state = null, string? inputResponses = null, string? more = null, string? token = null)
    {
        var meta = JsonNode.Parse(more ?? "{}")!;
        meta["io.modelcontextprotocol/protocolVersion"] = "2026-07-28";
        meta["io.modelcontextprotocol/clientInfo"] = new JsonObject { ["name"] = "test", ["version"] = "1" };
        meta["io.modelcontextprotocol/clientCapabilities"] = new JsonObject { ["elicitation"] = new JsonObject { ["url"] = new JsonObject() } };
        var parameters = new JsonObject { ["name"] = "desk_spend", ["arguments"] = new JsonObject { ["amount"] = amount }, ["_meta"] = meta };
        if (state is not null)
        {
            parameters["requestState"] = state;
        }

        if (inputResponses is not null)
        {
            parameters["inputResponses"] = JsonNode.Parse(inputResponses);
        }

        using var response = await host.PostAsync(Messages.Call(parameters.ToJsonString()), request =>
        {
            request.Headers.Add("MCP-Protocol-Version", "2026-07-28");
            request.Headers.Add("Mcp-Method", "tools/call");
            request.Headers.Add("Mcp-Name", "desk_spend");
            if (token is not null)
            {
                request.Headers.Add("Authorization", "Bearer " + token);
            }
        });
        return Messages.Read(await response.Content.ReadAsStringAsync());
    }
}

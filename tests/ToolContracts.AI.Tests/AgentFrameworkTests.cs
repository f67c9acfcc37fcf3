using Microsoft.Extensions.AI;

namespace ToolContracts.AI.Tests;

/// <summary>The functions given to an agent of Microsoft Agent Framework, as docs/guides/agent-framework.md says.</summary>
public sealed class AgentFrameworkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnAgentCallsThroughTheDispatcher()
    {
        await using var host = await ShelfHost.StartAsync();
        var model = await RunAsync(host, new ScriptedModel(ScriptedModel.Calls(("1", "shelf_left", """{"article":"A-1"}"""))));
        Assert.Equal(["shelf_break", "shelf_left", "shelf_place", "shelf_who"], model.Offered);
        Assert.Equal("""{"article":"A-1","pieces":3}""", Assert.Single(model.Results));
        Assert.Equal(["left A-1"], host.Shelf.Done);
    }

    [Fact]
    public async Task WhatNeedsAnApprovalWaitsAndRunsOnce()
    {
        const string Five = """{"placement":{"article":"A","pieces":5}}""";
        await using var host = await ShelfHost.StartAsync();
        var held = await RunAsync(host, new ScriptedModel(ScriptedModel.Calls(("1", "shelf_place", Five))));
        Assert.Contains("approval-required", Assert.Single(held.Results), StringComparison.Ordinal);
        Assert.Empty(host.Shelf.Done);

        var waiting = Assert.Single(await host.Approvals.WaitingAsync("acme"));
        await host.Approvals.ApproveAsync(waiting.Id, waiting.Digest, ShelfHost.Keeper);
        await RunAsync(host, new ScriptedModel(ScriptedModel.Calls(("2", "shelf_place", Five), ("3", "shelf_place", Five))));
        Assert.Equal(["place 5 A"], host.Shelf.Done);
    }

    private static async Task<ScriptedModel> RunAsync(ShelfHost host, ScriptedModel model)
    {
        var agent = model.AsAIAgent(instructions: "Keep the shelf.", tools: await host.Functions.For(ShelfHost.Agent).AddToolset<ShelfTools>().ToListAsync());
        await agent.RunAsync("go on", cancellationToken: Token);
        return model;
    }
}

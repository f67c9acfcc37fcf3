using Microsoft.Extensions.AI;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace ToolContracts.AI.Tests;

/// <summary>The functions given to a kernel of Semantic Kernel, as docs/guides/semantic-kernel.md says.</summary>
public sealed class SemanticKernelTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AKernelCallsThroughTheDispatcher()
    {
        await using var host = await ShelfHost.StartAsync();
        var model = await RunAsync(host, new ScriptedModel(ScriptedModel.Calls(("1", "tools_shelf_left", """{"article":"A-1"}"""))));
        Assert.Equal(["tools_shelf_break", "tools_shelf_left", "tools_shelf_place", "tools_shelf_who"], model.Offered);
        Assert.Equal("""{"article":"A-1","pieces":3}""", Assert.Single(model.Results));
        Assert.Equal(["left A-1"], host.Shelf.Done);
    }

    [Fact]
    public async Task WhatNeedsAnApprovalWaitsAndRunsOnce()
    {
        const string Five = """{"placement":{"article":"A","pieces":5}}""";
        await using var host = await ShelfHost.StartAsync();
        var held = await RunAsync(host, new ScriptedModel(ScriptedModel.Calls(("1", "tools_shelf_place", Five))));
        Assert.Contains("approval-required", Assert.Single(held.Results), StringComparison.Ordinal);
        Assert.Empty(host.Shelf.Done);

        var waiting = Assert.Single(await host.Approvals.WaitingAsync("acme"));
        await host.Approvals.ApproveAsync(waiting.Id, waiting.Digest, ShelfHost.Keeper);
        await RunAsync(host, new ScriptedModel(ScriptedModel.Calls(("2", "tools_shelf_place", Five), ("3", "tools_shelf_place", Five))));
        Assert.Equal(["place 5 A"], host.Shelf.Done);
    }

    private static async Task<ScriptedModel> RunAsync(ShelfHost host, ScriptedModel model)
    {
        var tools = await host.Functions.For(ShelfHost.Agent).AddToolset<ShelfTools>().ToListAsync();
        var kernel = new Kernel();
        kernel.Plugins.AddFromFunctions("tools", tools.Cast<AIFunction>().Select(static function => function.AsKernelFunction()));
        using var client = new ChatClientBuilder(model).UseKernelFunctionInvocation().Build();
        var settings = new PromptExecutionSettings { FunctionChoiceBehavior = FunctionChoiceBehavior.Auto() };
        await client.AsChatCompletionService().GetChatMessageContentsAsync(new ChatHistory("go on"), settings, kernel, Token);
        return model;
    }
}

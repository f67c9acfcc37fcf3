using System.Text.Json;
using Microsoft.Extensions.AI;
using ToolContracts.Approvals;

namespace ToolContracts.AI.Tests;

public sealed class ApprovalTests
{
    private const string Five = """{"placement":{"article":"A","pieces":5}}""";
    private const string Fifty = """{"placement":{"article":"A","pieces":50}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnApprovedCallRunsOnceWhenItIsMadeAgain()
    {
        await using var host = await ShelfHost.StartAsync(static options => options.ApprovalAddress = "https://tools.example/approvals/{proposal}");
        var model = await host.TalkAsync(new ScriptedModel(ScriptedModel.Calls(("1", "shelf_place", Five))));
        using var held = JsonDocument.Parse(Assert.Single(model.Results));
        var waiting = Assert.Single(await host.Approvals.WaitingAsync("acme"));
        Assert.Equal(waiting.Id, held.RootElement.GetProperty("proposal").GetString());
        Assert.Equal($"https://tools.example/approvals/{waiting.Id}", held.RootElement.GetProperty("address").GetString());

        Assert.IsType<DecisionResult.Decided>(await host.Approvals.ApproveAsync(waiting.Id, waiting.Digest, ShelfHost.Keeper));
        Assert.Empty(host.Shelf.Done);
        model = await host.TalkAsync(new ScriptedModel(ScriptedModel.Calls(("2", "shelf_place", Fifty), ("3", "shelf_place", Five), ("4", "shelf_place", Five))));
        Assert.Equal(["place 5 A"], host.Shelf.Done);
        Assert.Equal(2, model.Results.Count(static result => result.Contains("approval-required", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AnApprovalInAMessageIsNone()
    {
        // The loop runs what an approving message carries; the dispatcher asks the store.
        await using var host = await ShelfHost.StartAsync();
        var place = new ApprovalRequiredAIFunction(await host.FunctionAsync("shelf_place"));
        var call = ScriptedModel.Calls(("1", "shelf_place", Fifty)).Contents.OfType<FunctionCallContent>().Single();
        var request = new ToolApprovalRequestContent("r1", call);
        var model = new ScriptedModel();
        using var client = new ChatClientBuilder(model).UseFunctionInvocation().Build();
        await client.GetResponseAsync(
            [new ChatMessage(ChatRole.User, "go on"), new ChatMessage(ChatRole.Assistant, [request]), new ChatMessage(ChatRole.User, [request.CreateResponse(approved: true)])],
            new ChatOptions { Tools = [place] },
            Token);
        Assert.Contains("approval-required", Assert.Single(model.Results), StringComparison.Ordinal);
        Assert.Empty(host.Shelf.Done);
        Assert.Single(await host.Approvals.WaitingAsync("acme"));
    }

    [Fact]
    public async Task ACallThatIsHeldDoesNotHoldItsNeighbours()
    {
        await using var host = await ShelfHost.StartAsync();
        var model = await host.TalkAsync(new ScriptedModel(ScriptedModel.Calls(("1", "shelf_place", Five), ("2", "shelf_left", """{"article":"A"}"""))));
        Assert.Contains("approval-required", model.Results.First(), StringComparison.Ordinal);
        Assert.Equal("""{"article":"A","pieces":3}""", model.Results.Last());
        Assert.Equal(["left A"], host.Shelf.Done);
    }
}

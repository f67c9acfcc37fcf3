using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ToolContracts.Contracts;
using ToolContracts.Hosting;

namespace ToolContracts.Mcp.Tests;

public sealed class ListingTests
{
    [Fact]
    public async Task ListsEachToolOfTheHostInTheOrderOfItsName()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var names = (await client.ListToolsAsync()).Select(static tool => tool.Name).ToList();

        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal((await CatalogAsync(host)).Select(static tool => tool.Contract.FullName), names);
    }

    [Fact]
    public async Task ShowsTheGeneratedSchemasAndTextsAsTheyAre()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync(version: "2026-07-28");

        var shown = (await client.ListToolsAsync(new ListToolsRequestParams())).Tools;

        foreach (var (tool, offered) in shown.Zip(await CatalogAsync(host)))
        {
            Same(offered.Contract.InDialect(SchemaDialect.Mcp)!.InputSchema, tool.InputSchema);
            if (tool.OutputSchema is { } output)
            {
                Same(offered.OutputSchema, output);
            }

            Assert.Equal(offered.Contract.Description, tool.Description);
        }

        Assert.NotNull(Of(shown, "desk_count").OutputSchema);
        Assert.Null(Of(shown, "desk_rest").OutputSchema);
    }

    [Threat(23, Part = "header")]
    [Fact]
    public async Task MarksNoParameterToBeSentAsAHeader()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync(version: "2026-07-28");

        var tools = await client.ListToolsAsync();

        Assert.NotEmpty(tools);
        Assert.All(tools, static tool => Assert.DoesNotContain("x-mcp-header", tool.JsonSchema.GetRawText(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task WrapsAResultThatIsNoObjectForClientsThatTakeOnlyObjects()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync(version: "2025-11-25");

        var count = Of((await client.ListToolsAsync(new ListToolsRequestParams())).Tools, "desk_count");
        var result = await client.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a b c" });

        Assert.Equal("object", count.OutputSchema!.Value.GetProperty("type").GetString());
        Assert.Equal("integer", count.OutputSchema.Value.GetProperty("properties").GetProperty("result").GetProperty("type").GetString());
        Assert.Equal("""{"result":3}""", result.StructuredContent!.Value.GetRawText());
        Assert.Equal("3", result.Text());
    }

    [Threat(24, Part = "hints")]
    [Theory]
    [InlineData("desk_count", true, false, true, false)]
    [InlineData("desk_write", false, false, true, false)]
    [InlineData("desk_spend", false, true, false, false)]
    public async Task DerivesTheHintsFromTheContract(string name, bool reads, bool destroys, bool idempotent, bool open)
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var hints = Of((await client.ListToolsAsync(new ListToolsRequestParams())).Tools, name).Annotations!;

        Assert.Equal((reads, destroys, idempotent, open), (hints.ReadOnlyHint!.Value, hints.DestructiveHint!.Value, hints.IdempotentHint!.Value, hints.OpenWorldHint!.Value));
    }

    [Fact]
    public async Task SaysOfTheContractWhatAClientMayKnow()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        var tool = Of((await client.ListToolsAsync(new ListToolsRequestParams())).Tools, "desk_spend");
        var hash = (await CatalogAsync(host)).Single(static offered => offered.Contract.FullName == "desk_spend").Contract.Hash;

        var expected = new JsonObject
        {
            ["toolset"] = "desk",
            ["version"] = "1.2.3",
            ["hash"] = hash,
            ["owner"] = "desk-team",
            ["sideEffect"] = "Irreversible",
            ["impact"] = new JsonArray("Financial"),
            ["resultClass"] = "Internal",
            ["requiresApproval"] = true,
        };
        Assert.Equal("Desk: spend", tool.Title);
        Assert.True(JsonNode.DeepEquals(expected, tool.Meta![MetaNames.Contract]), tool.Meta.ToJsonString());
    }

    [Fact]
    public async Task PagesAreBoundedAndTogetherAreTheWhole()
    {
        await using var host = await McpHost.StartAsync(static options => options.PageSize = 5);
        await using var client = await host.ConnectAsync();

        List<string> names = [];
        List<int> sizes = [];
        string? cursor = null;
        do
        {
            var page = await client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor });
            names.AddRange(page.Tools.Select(static tool => tool.Name));
            sizes.Add(page.Tools.Count);
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        Assert.Equal((await CatalogAsync(host)).Select(static tool => tool.Contract.FullName), names);
        Assert.Equal([5, 5, names.Count - 10], sizes);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("not base64 at all!")]
    [InlineData("")]
    public async Task RefusesAForgedCursor(string cursor)
    {
        await using var host = await McpHost.StartAsync(static options => options.PageSize = 5);
        await using var client = await host.ConnectAsync();

        var refused = await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor }));

        Assert.Equal(McpErrorCode.InvalidParams, refused.ErrorCode);
        Assert.Contains("List again without a cursor", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesACursorThatWasChanged()
    {
        await using var host = await McpHost.StartAsync(static options => options.PageSize = 5);
        await using var client = await host.ConnectAsync();
        var cursor = (await client.ListToolsAsync(new ListToolsRequestParams())).NextCursor!;
        var changed = cursor[..^5] + (cursor[^5] == 'A' ? 'B' : 'A') + cursor[^4..];

        await client.ListToolsAsync(new ListToolsRequestParams { Cursor = cursor });
        await Assert.ThrowsAsync<McpProtocolException>(async () => await client.ListToolsAsync(new ListToolsRequestParams { Cursor = changed }));
    }

    [Fact]
    public async Task ShowsOnlyTheToolsetsThatTheServerNames()
    {
        await using var host = await McpHost.StartAsync(static options => options.Toolsets.Add("attic"));
        await using var client = await host.ConnectAsync();

        Assert.Equal(["attic_look"], (await client.ListToolsAsync()).Select(static tool => tool.Name));
    }

    private static Tool Of(IEnumerable<Tool> tools, string name) => tools.Single(tool => tool.Name == name);

    private static async Task<IReadOnlyList<OfferedTool>> CatalogAsync(McpHost host) => await host.App.Services.GetRequiredService<IToolCatalog>().ListAsync();

    // The SDK writes some characters as escapes; the tokens are the same, one by one and in their order.
    private static void Same(ReadOnlySpan<byte> generated, JsonElement shown)
    {
        using var document = JsonDocument.Parse(generated.ToArray());
        Assert.Equal(JsonSerializer.Serialize(document.RootElement), JsonSerializer.Serialize(shown));
    }
}

using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Contracts;

namespace ToolContracts.AI.Tests;

public sealed class FunctionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SchemaDialect.Mcp)]
    [InlineData(SchemaDialect.OpenAI)]
    public async Task ShowsWhatTheGeneratorWrote(SchemaDialect dialect)
    {
        await using var host = await ShelfHost.StartAsync(options => options.Dialect = dialect);
        var functions = (await host.Functions.For(ShelfHost.Agent).AddToolset<ShelfTools>().ToListAsync()).Cast<AIFunction>().ToList();
        Assert.Equal(["shelf_break", "shelf_left", "shelf_place", "shelf_who"], functions.Select(static function => function.Name));
        foreach (var function in functions)
        {
            var contract = function.GetService<ToolContract>()!;
            Assert.Equal(function.Name, contract.FullName);
            Assert.Equal(contract.Description, function.Description);
            Assert.Equal(Encoding.UTF8.GetString(contract.InDialect(dialect)!.InputSchema), function.JsonSchema.GetRawText());
            Assert.Null(function.UnderlyingMethod);
        }

        Assert.Equal(JsonValueKind.Object, functions[1].ReturnJsonSchema!.Value.ValueKind);
    }

    [Fact]
    public async Task ACallGivesTheToolsOwnResult()
    {
        await using var host = await ShelfHost.StartAsync();
        var model = await host.TalkAsync(new ScriptedModel(ScriptedModel.Calls(("1", "shelf_left", """{"article":"A-1"}"""))));
        Assert.Equal("""{"article":"A-1","pieces":3}""", Assert.Single(model.Results));
        Assert.Equal(["left A-1"], host.Shelf.Done);
    }

    [Theory]
    [InlineData("""{"article":5}""", "$.article")]
    [InlineData("""{"article":"a","more":1}""", "$.more")]
    [InlineData("{}", "$.article")]
    [InlineData("""{"article":null}""", "$.article")]
    [InlineData("""{"article":"a","caller":"boss","tenant":"other"}""", "$.caller")]
    public async Task ArgumentsThatBreakTheSchemaAreNamedByTheirPath(string arguments, string path)
    {
        await using var host = await ShelfHost.StartAsync();
        var model = await host.TalkAsync(new ScriptedModel(ScriptedModel.Calls(("1", "shelf_left", arguments))));
        using var result = JsonDocument.Parse(Assert.Single(model.Results));
        Assert.Equal("invalid-arguments", result.RootElement.GetProperty("outcome").GetString());
        Assert.Contains(path, result.RootElement.GetProperty("faults").EnumerateArray().Select(static fault => fault.GetProperty("path").GetString()));
        Assert.Empty(host.Shelf.Done);
    }

    [Theory]
    [InlineData("""{"placement":{"article":"A","pieces":100}}""", "approval-required")]
    [InlineData("""{"placement":{"article":"A","pieces":101}}""", "invalid-arguments")]
    [InlineData("""{"placement":{"article":"A","pieces":"5"}}""", "invalid-arguments")]
    [InlineData("""{"placement":"{\"article\":\"A\",\"pieces\":5}"}""", "invalid-arguments")]
    public async Task TheSchemaHolds(string arguments, string outcome)
    {
        await using var host = await ShelfHost.StartAsync();
        var model = await host.TalkAsync(new ScriptedModel(ScriptedModel.Calls(("1", "shelf_place", arguments))));
        using var result = JsonDocument.Parse(Assert.Single(model.Results));
        Assert.Equal(outcome, result.RootElement.GetProperty("outcome").GetString());
        Assert.Empty(host.Shelf.Done);
    }

    [Fact]
    public async Task TheCallerIsTheHosts()
    {
        await using var host = await ShelfHost.StartAsync();
        var arguments = new AIFunctionArguments { Context = new Dictionary<object, object?> { ["caller"] = ShelfHost.Keeper } };
        Assert.Equal("\"agent of acme\"", Text(await (await host.FunctionAsync("shelf_who")).InvokeAsync(arguments, Token)));
        var stranger = await host.FunctionAsync("shelf_who", new Caller(ActorKind.Workload, "agent", "umbrella"));
        Assert.Equal("denied", Outcome(await stranger.InvokeAsync(arguments, Token)));
    }

    [Fact]
    public async Task WhereNobodyCallsNothingRuns()
    {
        await using var host = await ShelfHost.StartAsync();
        Caller? current = null;
        var tools = await host.Functions.For(() => current).AddToolset<ShelfTools>().ToListAsync();
        var left = tools.OfType<AIFunction>().Single(static function => function.Name == "shelf_left");
        var arguments = new AIFunctionArguments { ["article"] = "A" };
        Assert.Equal("denied", Outcome(await left.InvokeAsync(arguments, Token)));
        Assert.Empty(host.Shelf.Done);
        current = ShelfHost.Agent;
        Assert.Contains("\"pieces\":3", Text(await left.InvokeAsync(arguments, Token)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValuesOfTheHostsOwnCodeAreWrittenAsJson()
    {
        await using var host = await ShelfHost.StartAsync();
        var placement = System.Text.Json.Nodes.JsonNode.Parse("""{"article":"A","pieces":5}""");
        Assert.Equal("approval-required", Outcome(await (await host.FunctionAsync("shelf_place")).InvokeAsync(new AIFunctionArguments { ["placement"] = placement }, Token)));
        var left = await host.FunctionAsync("shelf_left");
        Assert.Equal("invalid-arguments", Outcome(await left.InvokeAsync(new AIFunctionArguments { ["article"] = double.NaN }, Token)));
        Assert.Equal("invalid-arguments", Outcome(await left.InvokeAsync(new AIFunctionArguments { ["article"] = JsonDocument.Parse("\"\\ud800\"").RootElement }, Token)));
        Assert.Empty(host.Shelf.Done);
    }

    [Fact]
    public async Task AnExceptionOfAToolIsACodeAndAnIdentity()
    {
        await using var host = await ShelfHost.StartAsync();
        var result = Text(await (await host.FunctionAsync("shelf_break")).InvokeAsync([], Token));
        Assert.DoesNotContain("hunter2", result, StringComparison.Ordinal);
        Assert.Contains("tool-error", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AListNamesOnlyToolsetsOfTheHost()
    {
        await using var host = await ShelfHost.StartAsync();
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Functions.For(ShelfHost.Agent).AddToolset<ShelfTools>().AddToolset<AtticTools>().ToListAsync());
        Assert.Contains("'attic'", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.Functions.For(ShelfHost.Agent).ToListAsync());
    }

    [Fact]
    public async Task ADialectThatTheProjectDoesNotNameIsSaid()
    {
        await using var host = await ShelfHost.StartAsync(static options => options.Dialect = SchemaDialect.Gemini);
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Functions.For(ShelfHost.Agent).AddToolset<ShelfTools>().ToListAsync());
        Assert.Contains("ToolContractsProviders", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://tools.example/approvals")]
    [InlineData("/approvals/{proposal}")]
    [InlineData("https://ann:pw@tools.example/{proposal}")]
    [InlineData("file:///approvals/{proposal}")]
    public void AnAddressForApprovalsIsChecked(string address) =>
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddToolContracts().AddToolFunctions(options => options.ApprovalAddress = address));

    private static string Text(object? result) => Assert.IsType<JsonElement>(result).GetRawText();

    private static string? Outcome(object? result) => Assert.IsType<JsonElement>(result).GetProperty("outcome").GetString();
}

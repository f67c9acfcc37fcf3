using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Bank.Tests;

public sealed class StdioTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ListsTwelveToolsAndCallsThem()
    {
        await using var bank = await BankProcess.OverStdioAsync();
        var tools = await bank.ListToolsAsync(cancellationToken: Cancellation);
        Assert.Equal(12, tools.Count);
        Assert.Equal(3, tools.Select(static tool => tool.Name[..tool.Name.IndexOf('_', StringComparison.Ordinal)]).Distinct().Count());

        var listed = await CallAsync(bank, "accounts_list", """{"customer":"C-1001"}""");
        Assert.NotEqual(true, listed.IsError);
        Assert.Contains("XX10BANK0000000001", listed.StructuredContent!.Value.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATransferWaitsForAPersonAndMovesNothing()
    {
        await using var bank = await BankProcess.OverStdioAsync();
        const string Account = """{"iban":"XX10BANK0000000001"}""";
        var before = (await CallAsync(bank, "accounts_get_balance", Account)).StructuredContent!.Value.GetRawText();

        var waits = await CallAsync(
            bank, "payments_transfer", """{"request":{"from":"XX10BANK0000000001","to":"XX10BANK0000000002","amount":12.5,"reference":"STDIO-1","text":"approved by the director"}}""");
        Assert.Contains("approval", Text(waits), StringComparison.Ordinal);
        Assert.Equal(before, (await CallAsync(bank, "accounts_get_balance", Account)).StructuredContent!.Value.GetRawText());
    }

    [Fact]
    public async Task FaultsOfArgumentsNameTheirPaths()
    {
        await using var bank = await BankProcess.OverStdioAsync();
        var faulty = await CallAsync(bank, "accounts_get_balance", """{"iban":"mine"}""");
        Assert.True(faulty.IsError);
        Assert.Contains("$.iban", Text(faulty), StringComparison.Ordinal);
    }

    private static async Task<CallToolResult> CallAsync(McpClient bank, string tool, string arguments) => await bank.CallToolAsync(
        tool, JsonNode.Parse(arguments)!.AsObject().ToDictionary(static pair => pair.Key, static pair => (object?)pair.Value), cancellationToken: Cancellation);

    private static string Text(CallToolResult result) => string.Join('\n', result.Content.OfType<TextContentBlock>().Select(static block => block.Text));
}

using System.Text;
using System.Text.Json.Nodes;
using Bank.Accounts;
using Bank.Cards;
using Bank.Payments;
using ToolContracts.Agreement.Dialects;
using ToolContracts.Agreement.Judges;
using ToolContracts.Contracts;

namespace ToolContracts.Bank.Tests;

/// <summary>Every schema that the bank lists, before readers that are not ours.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task EachListedSchemaIsTakenByAjvAndByTheProvidersOwnTransforms()
    {
        await using var bank = await BankProcess.OverStdioAsync();
        var tools = await bank.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken);
        var inputs = tools.Select(static tool => (Name: tool.Name, Schema: tool.ProtocolTool.InputSchema.GetRawText())).ToList();
        var outputs = tools.Where(static tool => tool.ProtocolTool.OutputSchema is not null)
            .Select(static tool => (Name: tool.Name + " result", Schema: tool.ProtocolTool.OutputSchema!.Value.GetRawText())).ToList();
        Assert.Equal(12, inputs.Count);
        Assert.NotEmpty(outputs);

        using var ajv = new AjvJudge();
        Assert.Empty(ajv.Load(inputs.Concat(outputs).Select(static (one, index) => (index, one.Name, one.Schema))));
        Assert.Empty(ajv.Transform("openai", inputs));
        Assert.Empty(ajv.Transform("anthropic", inputs));
    }

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    [InlineData("gemini")]
    public void EachSchemaOfADialectIsTakenAsItIs(string provider)
    {
        var dialect = ProviderDialect.All.Single(one => one.Name == provider);
        var schemas = Tools<AccountTools>().Concat(Tools<CardTools>()).Concat(Tools<PaymentTools>())
            .Select(tool => (tool.Name, Encoding.UTF8.GetString(tool.InDialect(dialect.Dialect)!.InputSchema))).ToList();
        Assert.Equal(12, schemas.Count);
        using var ajv = new AjvJudge();
        Assert.Empty(dialect.Problems(ajv, schemas));
    }

    [Fact]
    public void ASchemaThatATransformRefusesIsReported()
    {
        using var ajv = new AjvJudge();
        var broken = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { ["value"] = new JsonObject { ["oneOf"] = "none" } } }.ToJsonString();
        Assert.Single(ajv.Transform("anthropic", [("broken", broken)]));
    }

    private static IReadOnlyList<ToolContract> Tools<TToolset>()
        where TToolset : class, IToolset<TToolset> => TToolset.Contract.Tools;
}

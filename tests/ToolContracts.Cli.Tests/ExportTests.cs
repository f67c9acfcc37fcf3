using System.Text;
using System.Text.Json;
using ToolContracts.Cli.Assemblies;
using ToolContracts.Contracts;

namespace ToolContracts.Cli.Tests;

/// <summary>Contracts as providers' lists of tools, schemas and pages.</summary>
public sealed class ExportTests
{
    private const string AllDialects = "mcp,openai,anthropic,gemini";

    [Theory]
    [InlineData("mcp", "inputSchema", SchemaDialect.Mcp)]
    [InlineData("openai", "parameters", SchemaDialect.OpenAI)]
    [InlineData("anthropic", "input_schema", SchemaDialect.Anthropic)]
    [InlineData("gemini", "parameters", SchemaDialect.Gemini)]
    [InlineData("jsonschema", "input", SchemaDialect.Mcp)]
    public async Task EachSchemaIsTheGeneratorsToTheByte(string format, string member, SchemaDialect dialect)
    {
        using var built = new BuiltSource();
        var path = built.Build(BuiltSource.Bank, properties: ("ToolContractsProviderNames", AllDialects));
        var file = built.PathOf("out.json");
        (await InProcess.RunAsync("export", path, "--format", format, "-o", file)).Ends(0);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var tools = AssemblyReader.Read([path], TestContext.Current.CancellationToken)[0].Toolsets[0].Tools;
        Assert.Equal(2, tools.Count);
        foreach (var tool in tools)
        {
            var schema = Encoding.UTF8.GetString(tool.Contract.InDialect(dialect)!.InputSchema);
            Assert.Contains($"\"{member}\": {schema}", text, StringComparison.Ordinal);
            Assert.Contains($"\"name\": \"{tool.Contract.FullName}\"", text, StringComparison.Ordinal);
        }

        using var document = JsonDocument.Parse(text);
        Assert.Equal(text, (await CliRun.OfAsync("export", path, "--format", format)).Ends(0).Output);
    }

    [Fact]
    public async Task AToolThatIsNotOfferedIsLeftOutAndNamed()
    {
        using var built = new BuiltSource();
        var path = built.Build(BuiltSource.Bank);
        var run = (await InProcess.RunAsync("export", path, "--format", "openai")).Ends(1);
        Assert.Equal("[]\n", run.Output);
        Assert.Contains("bank_balance, bank_send", run.Error, StringComparison.Ordinal);
        Assert.Contains("<ToolContractsProviders>", run.Error, StringComparison.Ordinal);
        var (code, document) = await InProcess.JsonAsync("export", path, "--format", "openai");
        Assert.Equal(1, code);
        Assert.Equal(2, document.GetProperty("leftOut").GetArrayLength());
        (await InProcess.RunAsync("export", path, "--format", "xml")).Ends(2);
    }

    [Fact]
    public async Task APageHoldsNoMarkupOfADescription()
    {
        using var built = new BuiltSource();
        var page = (await InProcess.RunAsync("export", built.Build(BuiltSource.Bank.Replace("Sends money.", "Sends | money [here](http://x) `now` *bold*.", StringComparison.Ordinal)), "--format", "markdown")).Ends(0).Output;
        Assert.Contains("### bank\\_send\n", page, StringComparison.Ordinal);
        Assert.Contains("Sends \\| money \\[here\\]\\(http://x\\) \\`now\\` \\*bold\\*.", page, StringComparison.Ordinal);
        Assert.Contains("| approval | treasury, within 60 minutes", page, StringComparison.Ordinal);
        Assert.Contains("```json\n{\"type\":\"object\"", page, StringComparison.Ordinal);
    }
}

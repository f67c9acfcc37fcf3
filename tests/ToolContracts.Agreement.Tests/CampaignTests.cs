using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Campaigns;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Keywords;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Tests;

public sealed class CampaignTests(CompiledToolsets toolsets)
{
    private const int Count = 6000;

    [Fact]
    public void SchemaAndBinderAgree()
    {
        var payloads = Campaign.AtRandom(toolsets.Tools, Count, 1);
        using var ajv = new AjvJudge();
        var report = new Campaign(toolsets.Tools, [ajv, new NJsonSchemaJudge()], 1).Run(payloads);
        Assert.True(report.IsClean, report.ToString());

        // A campaign that asks nothing agrees with everything.
        Assert.Equal(Count, payloads.Count);
        Assert.True(toolsets.Tools.Count >= 60);
        var accepted = report.Changes.Values.Sum(static counts => counts.Accepted);
        Assert.InRange(accepted, Count * 2 / 5, Count * 3 / 5);
        Assert.All(AllKeywords.Sayable.Concat(AllKeywords.Unsayable), keyword => Assert.True(report.Changes.ContainsKey(keyword.Name), keyword.Name));
    }

    [Fact]
    public void TheSameSeedMakesTheSamePayloads()
    {
        static IEnumerable<string> Texts(IReadOnlyList<ToolBinder> tools, int seed) => Campaign.AtRandom(tools, 500, seed).Select(static payload => $"{payload.Tool} {payload.Text}");

        Assert.Equal(Texts(toolsets.Tools, 7), Texts(toolsets.Tools, 7));
        Assert.NotEqual(Texts(toolsets.Tools, 7), Texts(toolsets.Tools, 8));
    }

    [Fact]
    public void ASchemaThatSaysLessIsADisagreement()
    {
        ToolBinder[] tools = [new Altered(toolsets["texts_lengths"], "\"maxLength\":4", "\"maxLength\":5")];
        using var ajv = new AjvJudge();
        var report = new Campaign(tools, [ajv], 1).Run(Campaign.Thorough(tools, 0, 1));
        Assert.Contains(report.Disagreements, static one => one.Payload.Change == "maxLength" && one.Judgement is { Accepts: true } && !one.Binder.Accepts);
    }

    [Fact]
    public void ASchemaThatSaysMoreIsADisagreement()
    {
        ToolBinder[] tools = [new Altered(toolsets["fractions_amount"], "\"minimum\":0.01", "\"minimum\":0.02")];
        using var ajv = new AjvJudge();
        var report = new Campaign(tools, [ajv], 1).Run(Campaign.Thorough(tools, 0, 1));
        Assert.Contains(report.Disagreements, static one => one.Payload.Change == "minimum" && one.Judgement is { Accepts: false } && one.Binder.Accepts);
    }

    [Fact]
    public void ABinderAndASchemaThatAreWrongAlikeAreADisagreementWithThePayload()
    {
        ToolBinder[] tools = [toolsets["calls_nothing"]];
        var payload = new Payload(0, "{\"a\":1}"u8.ToArray(), "additionalProperties", true);
        using var ajv = new AjvJudge();
        Assert.Null(Assert.Single(new Campaign(tools, [ajv], 1).Run([payload]).Disagreements).Judge);
    }

    /// <summary>A binder beside a schema that is not its own.</summary>
    private sealed class Altered(ToolBinder tool, string from, string to) : ToolBinder
    {
        public override string Name => tool.Name;

        public override string InputSchema { get; } = tool.InputSchema.Contains(from, StringComparison.Ordinal)
            ? tool.InputSchema.Replace(from, to, StringComparison.Ordinal) : throw new InvalidOperationException($"{tool.InputSchema} has no {from}.");

        public override IReadOnlyList<string> Hosts => tool.Hosts;

        public override Type ArgumentsType => tool.ArgumentsType;

        public override string? SchemaIn(SchemaDialect dialect) => null;

        public override bool TryBind(ReadOnlySpan<byte> utf8Json, CompilerServices.BindContext context) => tool.TryBind(utf8Json, context);
    }
}

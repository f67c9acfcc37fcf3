using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Campaigns;
using ToolContracts.Agreement.Dialects;
using ToolContracts.Agreement.Payloads;
using ToolContracts.CompilerServices;
using ToolContracts.Contracts;

namespace ToolContracts.Agreement.Tests;

/// <summary>The dialects, at small scale, and that their judges would notice.</summary>
public sealed class DialectTests(CompiledToolsets toolsets)
{
    private const int Count = 900;

    public static TheoryData<SchemaDialect> Dialects => [SchemaDialect.OpenAI, SchemaDialect.Anthropic, SchemaDialect.Gemini];

    [Theory]
    [MemberData(nameof(Dialects))]
    public void SchemaAndBinderAgreeInEachDialect(SchemaDialect dialect)
    {
        var provider = Provider(dialect);
        var offered = DialectBinder.Of(toolsets.Tools, provider);
        var report = Run(offered, provider, DialectPayloads.AtRandom(offered, provider, Count, 1));
        Assert.True(report.IsClean, report.ToString());

        // A campaign that asks nothing agrees with everything.
        Assert.True(offered.Count >= 60);
        Assert.True(report.Changes.Values.Sum(static counts => counts.Accepted) >= Count / 5, report.ToString());
    }

    [Theory]
    [InlineData(SchemaDialect.OpenAI, "sets_texts", "\"type\":\"array\"", "\"type\":\"array\",\"uniqueItems\":true")]
    [InlineData(SchemaDialect.OpenAI, "calls_nothing", ",\"additionalProperties\":false", "")]
    [InlineData(SchemaDialect.Anthropic, "texts_lengths", "\"type\":\"string\"", "\"type\":\"string\",\"maxLength\":3")]
    [InlineData(SchemaDialect.Anthropic, "calls_nothing", ",\"additionalProperties\":false", "")]
    [InlineData(SchemaDialect.Gemini, "texts_lengths", "\"type\":\"OBJECT\"", "\"type\":\"OBJECT\",\"additionalProperties\":false")]
    [InlineData(SchemaDialect.Gemini, "texts_lengths", "\"type\":\"STRING\"", "\"type\":\"string\"")]
    [InlineData(SchemaDialect.Gemini, "texts_lengths", "\"minLength\"", "\"exclusiveMinimum\"")]
    [InlineData(SchemaDialect.Gemini, "scalars_date_time_offset", "\"format\":\"date-time\"", "\"format\":\"date\"")]
    [InlineData(SchemaDialect.Gemini, "texts_any", "\"properties\":{\"value\"", "\"properties\":{\"the value\"")]
    public void ASchemaThatTheProviderWouldNotTakeAsItIsIsReported(SchemaDialect dialect, string tool, string from, string to)
    {
        var provider = Provider(dialect);
        Assert.Contains(Run(Altered(tool, provider, from, to), provider, []).RefusedSchemas, problem => problem.Contains(tool, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SchemaDialect.OpenAI, "texts_lengths", "At most 3 characters.", "", "maxLength")]
    [InlineData(SchemaDialect.Anthropic, "texts_lengths", "At most 3 characters.", "At most 31 characters.", "maxLength")]
    [InlineData(SchemaDialect.Anthropic, "scalars_version", "Two to four numbers", "Some numbers", "format")]
    [InlineData(SchemaDialect.Gemini, "texts_lengths", "\"minLength\":2,", "", "minLength")]
    public void AConstraintThatIsNeitherAKeywordNorSaidIsADisagreement(SchemaDialect dialect, string tool, string from, string to, string change)
    {
        var provider = Provider(dialect);
        var altered = Altered(tool, provider, from, to);
        Assert.Contains(Run(altered, provider, DialectPayloads.Make(altered, provider, 600, 1)).Disagreements, one => one.Payload.Change == change && one.Judgement is { Accepts: true } && !one.Binder.Accepts);
    }

    [Fact]
    public void NullThatIsBoundAsNullIsADisagreement()
    {
        var provider = Provider(SchemaDialect.OpenAI);
        var altered = DialectBinder.Of([new Stubborn(toolsets["texts_optional"])], provider);
        Assert.Contains(Run(altered, provider, DialectPayloads.AtRandom(altered, provider, 200, 1)).Disagreements, static one => one.Judgement is { Accepts: true } && !one.Binder.Accepts);
    }

    private static ProviderDialect Provider(SchemaDialect dialect) => ProviderDialect.All.Single(one => one.Dialect == dialect);

    private IReadOnlyList<DialectBinder> Altered(string tool, ProviderDialect provider, string from, string to)
    {
        var shown = toolsets[tool].SchemaIn(provider.Dialect)!;
        Assert.Contains(from, shown, StringComparison.Ordinal);
        return [new DialectBinder(toolsets[tool], provider, shown.Replace(from, to, StringComparison.Ordinal))];
    }

    private static CampaignReport Run(IReadOnlyList<DialectBinder> tools, ProviderDialect provider, IReadOnlyList<Payload> payloads)
    {
        using var judge = new DialectJudge(provider);
        return new Campaign(tools, [judge, judge.Enforced], 1).Run(payloads);
    }

    /// <summary>A tool that binds by the rules of the base, whatever the dialect.</summary>
    private sealed class Stubborn(ToolBinder tool) : ToolBinder
    {
        public override string Name => tool.Name;

        public override string InputSchema => tool.InputSchema;

        public override IReadOnlyList<string> Hosts => tool.Hosts;

        public override Type ArgumentsType => tool.ArgumentsType;

        public override string? SchemaIn(SchemaDialect dialect) => tool.SchemaIn(dialect);

        public override bool TryBind(ReadOnlySpan<byte> utf8Json, BindContext context)
        {
            var inBase = new BindContext(Root, Hosts);
            var isBound = tool.TryBind(utf8Json, inBase);
            if (!isBound)
            {
                // The faults go with the answer.
                _ = tool.TryBind("x"u8, context);
            }

            return isBound;
        }
    }
}

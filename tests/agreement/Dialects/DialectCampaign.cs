using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Campaigns;

namespace ToolContracts.Agreement.Dialects;

/// <summary>The campaign of one dialect: its schemas, and calls that are bound by its rules.</summary>
public static class DialectCampaign
{
    /// <summary>Judges the tools that are offered in a dialect.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="provider">The dialect.</param>
    /// <param name="count">How many payloads.</param>
    /// <param name="seed">Where the numbers begin.</param>
    public static CampaignReport Run(IReadOnlyList<ToolBinder> tools, ProviderDialect provider, int count, int seed)
    {
        var offered = DialectBinder.Of(tools, provider);
        using var judge = new DialectJudge(provider);
        return new Campaign(offered, [judge, judge.Enforced], seed).Run(DialectPayloads.Make(offered, provider, count, seed));
    }
}

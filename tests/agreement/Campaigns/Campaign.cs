using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Campaigns;

/// <summary>Puts payloads to binders and judges, and counts where they differ.</summary>
public sealed class Campaign(IReadOnlyList<ToolBinder> tools, IReadOnlyList<SchemaJudge> judges, int seed)
{
    private const int BatchSize = 2000;

    /// <summary>The payloads: first each change of each keyword, then at random, the same for each tool.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="count">How many; where there are fewer than the first part has, they are taken evenly from it.</param>
    /// <param name="seed">Where the numbers begin.</param>
    public static IReadOnlyList<Payload> Payloads(IReadOnlyList<ToolBinder> tools, int count, int seed) => Payloads(Sources(tools, seed), count);

    /// <summary>The payloads of sources, as above.</summary>
    /// <param name="sources">One a tool.</param>
    /// <param name="count">How many.</param>
    public static IReadOnlyList<Payload> Payloads(IReadOnlyList<PayloadSource> sources, int count)
    {
        var systematic = sources.SelectMany(static source => source.Systematic()).ToArray();
        var half = count / 2;
        var first = systematic.Length <= half ? systematic : Enumerable.Range(0, half).Select(index => systematic[(int)((long)index * systematic.Length / half)]);
        return [.. first, .. AtRandom(sources, count - Math.Min(systematic.Length, half))];
    }

    /// <summary>The payloads of each change of each keyword, all of them, and some at random.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="random">How many at random.</param>
    /// <param name="seed">Where the numbers begin.</param>
    public static IReadOnlyList<Payload> Thorough(IReadOnlyList<ToolBinder> tools, int random, int seed)
    {
        var sources = Sources(tools, seed);
        return [.. sources.SelectMany(static source => source.Systematic()), .. AtRandom(sources, random)];
    }

    /// <summary>Judges all payloads.</summary>
    public CampaignReport Run(IReadOnlyList<Payload> payloads)
    {
        var report = new CampaignReport(tools, judges, seed);
        foreach (var judge in judges)
        {
            foreach (var problem in judge.Load(tools))
            {
                report.Refused($"{judge.Name}: {problem}");
            }
        }

        foreach (var batch in payloads.Chunk(BatchSize))
        {
            var bound = batch.Select(payload => tools[payload.Tool].Judge(payload.Utf8)).ToArray();
            var isSettled = new bool[batch.Length];
            foreach (var judge in judges)
            {
                var index = 0;
                foreach (var judgement in judge.Judge(batch))
                {
                    isSettled[index] |= judgement is not null && Compare(report, judge, batch[index], bound[index], judgement);
                    index++;
                }
            }

            for (var i = 0; i < batch.Length; i++)
            {
                report.Payload(batch[i], bound[i]);

                // What a class explains differs from how the payload was made for the same reason.
                if (batch[i].Expected is { } expected && expected != bound[i].Accepts && !isSettled[i])
                {
                    report.Disagree(new Disagreement(tools[batch[i].Tool].Name, batch[i], bound[i], null, null));
                }
            }
        }

        return report;
    }

    /// <summary>Payloads at random, the same for each tool.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Where the numbers begin.</param>
    public static IReadOnlyList<Payload> AtRandom(IReadOnlyList<ToolBinder> tools, int count, int seed) => [.. AtRandom(Sources(tools, seed), count)];

    private static PayloadSource[] Sources(IReadOnlyList<ToolBinder> tools, int seed) =>
        [.. tools.Select((tool, index) => new PayloadSource(index, SchemaNode.Parse(tool.InputSchema), seed))];

    /// <summary>Payloads of sources at random.</summary>
    public static IEnumerable<Payload> AtRandom(IReadOnlyList<PayloadSource> sources, int count) =>
        Enumerable.Range(0, count).Select(index => sources[index % sources.Count].Next());

    /// <summary>Compares one judgement; true where they differ and that is counted.</summary>
    private bool Compare(CampaignReport report, SchemaJudge judge, Payload payload, Judgement bound, Judgement judgement)
    {
        if (bound.Accepts == judgement.Accepts)
        {
            report.Agree(judge);
            return false;
        }

        var @case = new Case(tools[payload.Tool], payload, judgement);
        var classes = judge.Classes;
        var found = bound.Accepts
            ? judgement.Causes.Select(complaint => classes.FirstOrDefault(one => one.ExplainsComplaint(@case, complaint))).ToArray()
            : [.. bound.Complaints.Select(fault => classes.FirstOrDefault(one => one.ExplainsFault(@case, fault)))];
        if (found.Length == 0 || found.Contains(null))
        {
            report.Disagree(new Disagreement(tools[payload.Tool].Name, payload, bound, judge.Name, judgement));
        }
        else
        {
            report.Explain(judge, found[0]!);
        }

        return true;
    }
}

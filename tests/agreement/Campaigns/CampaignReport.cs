using System.Globalization;
using System.Text;
using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;
using ToolContracts.Agreement.Unsayable;

namespace ToolContracts.Agreement.Campaigns;

/// <summary>The counts of a campaign.</summary>
public sealed class CampaignReport(IReadOnlyList<ToolBinder> tools, IReadOnlyList<SchemaJudge> judges, int seed)
{
    private const int MostShown = 20;

    private readonly List<Disagreement> _disagreements = [];
    private readonly List<string> _refused = [];
    private readonly Dictionary<string, int> _agreed = [];
    private readonly Dictionary<(string Judge, string Class), int> _explained = [];
    private readonly SortedDictionary<string, (int Accepted, int Refused)> _changes = new(StringComparer.Ordinal);

    /// <summary>What differed and no class explains.</summary>
    public IReadOnlyList<Disagreement> Disagreements => _disagreements;

    /// <summary>Schemas that a judge does not take for schemas.</summary>
    public IReadOnlyList<string> RefusedSchemas => _refused;

    /// <summary>Payloads by what was done to them: how many the binder took, how many it refused.</summary>
    public IReadOnlyDictionary<string, (int Accepted, int Refused)> Changes => _changes;

    public bool IsClean => _disagreements.Count == 0 && _refused.Count == 0;

    /// <summary>How often a class explained a difference, over all judges.</summary>
    public int CountOf(UnsayableClass one) => _explained.Where(pair => pair.Key.Class == one.Name).Sum(static pair => pair.Value);

    internal void Agree(SchemaJudge judge) => _agreed[judge.Name] = _agreed.GetValueOrDefault(judge.Name) + 1;

    internal void Explain(SchemaJudge judge, UnsayableClass one) => _explained[(judge.Name, one.Name)] = _explained.GetValueOrDefault((judge.Name, one.Name)) + 1;

    internal void Disagree(Disagreement disagreement) => _disagreements.Add(disagreement);

    internal void Refused(string problem) => _refused.Add(problem);

    internal void Payload(Payload payload, Judgement judgement)
    {
        var (accepted, refused) = _changes.GetValueOrDefault(payload.Change);
        _changes[payload.Change] = judgement.Accepts ? (accepted + 1, refused) : (accepted, refused + 1);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        var (accepted, refused) = (_changes.Values.Sum(static counts => counts.Accepted), _changes.Values.Sum(static counts => counts.Refused));
        Line($"{tools.Count} tools, {accepted + refused} payloads with seed {seed}: {accepted} bound, {refused} refused");
        Line($"\n{"change",-22}{"bound",8}{"refused",9}");
        foreach (var (change, counts) in _changes)
        {
            Line($"{change,-22}{counts.Accepted,8}{counts.Refused,9}");
        }

        foreach (var judge in judges)
        {
            Line($"\n{judge.Name}: agrees on {_agreed.GetValueOrDefault(judge.Name)}");
            foreach (var note in judge.Notes)
            {
                Line($"  {note}");
            }

            foreach (var one in judge.Classes)
            {
                Line($"  {one.Name,-22}{_explained.GetValueOrDefault((judge.Name, one.Name)),8}   {one.Reason}");
            }
        }

        foreach (var problem in _refused)
        {
            Line($"\nno schema: {problem}");
        }

        Line($"\n{_disagreements.Count} disagreements on what a schema can say");
        var alike = _disagreements.GroupBy(static one => (one.Tool, one.Judge, one.Payload.Change)).ToArray();
        foreach (var group in alike.Take(MostShown))
        {
            Line($"\n{group.Count()} of the kind of {group.MinBy(static one => one.Payload.Utf8.Length)}\n  again with --seed {seed} --payloads {accepted + refused}");
        }

        if (alike.Length > MostShown)
        {
            Line($"\nand {alike.Length - MostShown} more kinds");
        }

        return text.ToString();

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }
}

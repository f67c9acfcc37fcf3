using ToolContracts.Corpus.Format;

namespace ToolContracts.Corpus;

/// <summary>How many cases there are, by rule and by construct.</summary>
/// <param name="cases">The cases.</param>
public sealed class CaseCounts(IReadOnlyList<CaseFile> cases)
{
    public void Print(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.WriteLine(Row("rule", "leaks", "clean", "expected", "set aside"));
        foreach (var rule in FlowRules.Ids)
        {
            output.WriteLine(Row(rule, [.. cases.Where(one => one.Rule == rule)]));
        }

        output.WriteLine();
        foreach (var construct in Constructs.Names.Order(StringComparer.Ordinal))
        {
            output.WriteLine(Row(construct, [.. cases.Where(one => one.Constructs.Contains(construct))]));
        }

        output.WriteLine();
        output.WriteLine(Row("all", cases));
        foreach (var lonely in cases.GroupBy(static one => one.Twin)
            .Where(static twins => twins.Select(static one => one.IsLeak).Distinct().Count() == 1)
            .Select(static twins => twins.Key).Order(StringComparer.Ordinal))
        {
            output.WriteLine($"without a twin: {lonely}");
        }
    }

    private static string Row(string name, IReadOnlyList<CaseFile> some) => Row(
        name,
        $"{some.Count(static one => one.IsLeak)}",
        $"{some.Count(static one => !one.IsLeak)}",
        $"{some.Sum(static one => one.Expectations.Count)}",
        $"{some.Count(static one => one.Path.StartsWith(CorpusFolder.SetAside, StringComparison.Ordinal))}");

    private static string Row(string name, string leaks, string clean, string expected, string setAside) =>
        $"{name,-16}{leaks,7}{clean,7}{expected,10}{setAside,11}";
}

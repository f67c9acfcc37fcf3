using System.Globalization;
using System.Text;

namespace ToolContracts.Agreement.Mutants;

/// <summary>How many mutants there are of each keyword, and how many the payloads found.</summary>
/// <param name="title">What was mutated.</param>
public sealed class MutationTable(string title)
{
    private readonly SortedDictionary<string, MutationCount> _counts = new(StringComparer.Ordinal);
    private readonly List<string> _survivors = [];
    private readonly SortedDictionary<string, int> _equivalents = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, MutationCount> Counts => _counts;

    /// <summary>Mutants that no payload found and that no reason excuses.</summary>
    public IReadOnlyList<string> Survivors => _survivors;

    /// <summary>Counts a mutant.</summary>
    /// <param name="keyword">Its keyword.</param>
    /// <param name="name">The mutant, for people.</param>
    /// <param name="isKilled">Whether a payload found it.</param>
    /// <param name="equivalence">Why none can; null where one should.</param>
    public void Add(string keyword, string name, bool isKilled, string? equivalence)
    {
        if (!_counts.TryGetValue(keyword, out var count))
        {
            _counts.Add(keyword, count = new MutationCount());
        }

        count.Sites++;
        if (isKilled)
        {
            count.Killed++;
        }
        else if (equivalence is not null)
        {
            count.Equivalent++;
            _equivalents[equivalence] = _equivalents.GetValueOrDefault(equivalence) + 1;
        }
        else
        {
            _survivors.Add(name);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        Line($"{title}\n\n{"keyword",-22}{"sites",7}{"killed",8}{"equivalent",12}{"survived",10}");
        foreach (var (keyword, count) in _counts)
        {
            Line($"{keyword,-22}{count.Sites,7}{count.Killed,8}{count.Equivalent,12}{count.Survived,10}");
        }

        Line($"{"all",-22}{_counts.Values.Sum(static count => count.Sites),7}{_counts.Values.Sum(static count => count.Killed),8}{_counts.Values.Sum(static count => count.Equivalent),12}{_survivors.Count,10}\n");
        foreach (var (reason, count) in _equivalents)
        {
            Line($"{count} equivalent: {reason}");
        }

        foreach (var survivor in _survivors)
        {
            Line($"survived: {survivor}");
        }

        return text.ToString();

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }
}

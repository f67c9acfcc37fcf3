namespace ToolContracts.Threats.Tests;

/// <summary>docs/threats.md is what the tests say.</summary>
public sealed class PageTests
{
    [Fact]
    public void IsFresh()
    {
        List<string> problems = [];
        var proofs = Sources.OfRepository().Proofs(problems);
        var rows = ThreatTable.Rows.Select(threat => new Coverage(threat, proofs)).ToArray();
        problems.AddRange(proofs.Where(static proof => ThreatTable.Rows.All(row => row.Number != proof.Number)).Select(static proof => $"{proof.Test} names threat {proof.Number}, which there is not."));
        problems.AddRange(rows.SelectMany(static row => row.Unknown.Select(part => $"A test names part '{part}' of threat {row.Threat.Number}, which has {string.Join(", ", row.Threat.Parts.Select(static one => one.Name))}.")));
        Assert.Equal([], problems);

        var file = Path.Combine(Repository.Root, "docs/threats.md");
        var text = Page.Of(rows);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(
            File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == text,
            "docs/threats.md is not what the tests say. Run UPDATE_SNAPSHOTS=1 dotnet test tests/ToolContracts.Threats.Tests, and read what it writes.");
    }

    [Fact]
    public void HasEachRowOnceInOrder() => Assert.Equal(Enumerable.Range(1, 62), ThreatTable.Rows.Select(static row => row.Number));

    [Fact]
    public void ARowHasPartsOfDifferentNamesOrAReason() => Assert.All(ThreatTable.Rows, static row =>
    {
        Assert.NotEqual(row.OutOfScope is null, row.Parts.Count == 0);
        Assert.Equal(row.Parts.Count, row.Parts.Select(static part => part.Name).Distinct().Count());
    });
}

namespace ToolContracts.Analyzers.Tests.Locking;

/// <summary>The lock file of samples/Leaky holds what its mended tools are.</summary>
public sealed class SampleLockTests
{
    [Fact]
    public async Task TheLockOfTheSampleIsThatOfItsMendedTools()
    {
        var folder = Path.Combine(Repository.Root, "samples", "Leaky");
        var sources = Directory.EnumerateFiles(Path.Combine(folder, "Mended"), "TOOL600?.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText);
        var expected = await Locked.FileOf([.. sources]);
        var path = Path.Combine(folder, "toolcontracts.lock.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(path, expected, TestContext.Current.CancellationToken);
        }

        Assert.Equal(expected, (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n"));
    }
}

namespace ToolContracts.Cli.Tests;

/// <summary>The commands of the guide are those of the program.</summary>
public sealed class GuideTests
{
    private const string Marker = "<!-- run by GuideTests -->";
    private const string Sarif = "{\"version\":\"2.1.0\",\"runs\":[]}";

    [Fact]
    public async Task EachCommandOfTheExampleRuns()
    {
        using var built = new BuiltSource();
        built.Build(BuiltSource.Bank, "Bank.dll");
        await File.WriteAllTextAsync(built.PathOf("first.sarif"), Sarif, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(built.PathOf("second.sarif"), Sarif, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(built.PathOf("toolcontracts.owners.json"), Owners, TestContext.Current.CancellationToken);
        var guide = await File.ReadAllTextAsync(Guide(), TestContext.Current.CancellationToken);
        var block = guide[guide.IndexOf(Marker, StringComparison.Ordinal)..].Split("```")[1];
        string[] commands = [.. block.Split('\n').Where(static line => line.StartsWith("toolcontracts ", StringComparison.Ordinal))];
        Assert.Equal(7, commands.Length);
        foreach (var command in commands)
        {
            var run = await InProcess.RunAsync([.. command.Split(' ')[1..].Select(word => word.Contains('.', StringComparison.Ordinal) ? built.PathOf(word) : word)]);
            Assert.True(run.ExitCode == 0, $"{command}\n{run.Output}\n{run.Error}");
        }
    }

    private const string Owners = """
        { "version": 1, "owners": { "*": { "legitimate-purpose": "a", "runtime": "a", "identity-and-incident-response": "a", "data-classification": "a",
          "side-effects-and-compensation": "a", "evaluation": "a", "approval": "a" } } }
        """;

    internal static string Guide()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "docs", "guides", "command-line.md");
            if (File.Exists(file))
            {
                return file;
            }
        }

        throw new FileNotFoundException("docs/guides/command-line.md is not above the tests.");
    }
}

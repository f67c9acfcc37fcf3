using System.Text.Json;

namespace ToolContracts.Package.Tests;

/// <summary>The sample that must not build: exactly what is expected is found, and its mended twin is clean.</summary>
public sealed class LeakyTests
{
    private const string Folder = "samples/Leaky";

    [Fact]
    public void EachRuleHasAFileAndItsTwin()
    {
        var rules = Names("docs/rules", "TOOL*.md");

        Assert.Equal(rules, Names($"{Folder}/Leaky", "TOOL*.cs"));
        Assert.Equal(rules, Names($"{Folder}/Mended", "TOOL*.cs"));
    }

    [Fact]
    public async Task TheLeakyBuildFailsWithExactlyWhatIsExpected()
    {
        var (exitCode, found) = await BuildAsync("Leaky");

        Assert.NotEqual(0, exitCode);
        Assert.Equal(Names("docs/rules", "TOOL*.md"), found.Select(static line => line[..8]).Distinct());
        Assert.All(found, static line => Assert.Matches($@"^{line[..8]}\.(cs|toolcontracts\.json)\(\d+\): (error|warning) {line[..8]}: ", line));
        var expected = Path.Combine(Repository.Root, Folder, "Leaky", "Leaky.expected.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(expected, string.Concat(found.Select(static line => line + "\n")));
        }

        Assert.Equal(await File.ReadAllLinesAsync(expected), found);
    }

    [Fact]
    public async Task TheMendedBuildIsClean()
    {
        var (exitCode, found) = await BuildAsync("Mended");

        Assert.Empty(found);
        Assert.Equal(0, exitCode);
    }

    private static async Task<(int ExitCode, string[] Found)> BuildAsync(string project)
    {
        var log = Path.GetTempFileName();
        try
        {
            // What it references was built before this test, and other tests may be using it.
            var (exitCode, output) = await DotNet.RunAsync(
                Path.Combine(Repository.Root, Folder, project), "build", "-nologo", "--no-incremental", "-p:BuildProjectReferences=false", $"-p:ErrorLog={log}%2Cversion=2.1");
            var text = await File.ReadAllTextAsync(log);
            Assert.True(text.Length > 0, output);
            using var sarif = JsonDocument.Parse(text);
            return (exitCode, [.. sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(static result => !result.TryGetProperty("suppressions", out _)).Select(Line).Order(StringComparer.Ordinal)]);
        }
        finally
        {
            File.Delete(log);
        }
    }

    // As a build prints it: file(line): severity id: message.
    private static string Line(JsonElement result)
    {
        var level = result.TryGetProperty("level", out var written) ? written.GetString() : "warning";
        var where = "";
        if (result.TryGetProperty("locations", out var locations))
        {
            var place = locations[0].GetProperty("physicalLocation");
            var file = Path.GetFileName(new Uri(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath);
            where = $"{file}({place.GetProperty("region").GetProperty("startLine").GetInt32()}): ";
        }

        return $"{where}{level} {result.GetProperty("ruleId").GetString()}: {result.GetProperty("message").GetProperty("text").GetString()}";
    }

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern).Select(static file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);
}

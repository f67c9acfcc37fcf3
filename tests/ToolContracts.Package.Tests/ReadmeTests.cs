using System.Text.RegularExpressions;

namespace ToolContracts.Package.Tests;

/// <summary>What README promises is so.</summary>
public sealed partial class ReadmeTests
{
    [Fact]
    public void ShowsTheToolsetOfTheSample()
    {
        var example = CSharpBlock().Match(Repository.Read("README.md")).Groups[1].Value;
        Assert.Contains("[Toolset(", example, StringComparison.Ordinal);
        Assert.Contains(example, Repository.Read("samples/QuickStart/StockTools.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void NamesOnlyFilesThatExist()
    {
        foreach (var page in new[] { "README.md", "CONTRIBUTING.md", "docs/architecture.md" })
        {
            foreach (Match link in Links().Matches(Repository.Read(page)))
            {
                var target = Path.Combine(Repository.Root, Path.GetDirectoryName(page)!, link.Groups[1].Value);
                Assert.True(Path.Exists(target), $"{page} links to {link.Groups[1].Value}, which is not there.");
            }
        }
    }

    [Fact]
    public async Task TheSamplePlaysItsDayAsPromised()
    {
        var (exitCode, output) = await DotNet.RunAsync(Repository.Root, "run", "--no-build", "--project", "samples/QuickStart");
        Assert.True(exitCode == 0, output);
        Assert.EndsWith("Everything was as it should be.", output.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain("NOT", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Links();
}

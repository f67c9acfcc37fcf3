using System.Diagnostics;
using System.IO.Compression;

namespace ToolContracts.Package.Tests;

public sealed class PackageTests(PackedLibrary library)
{
    [Fact]
    public void CarriesAnalyzersCodeFixesAndGeneratorAndNoRoslynDependency()
    {
        using var package = ZipFile.OpenRead(Path.Combine(library.Feed, $"ToolContracts.{library.Version}.nupkg"));
        var roslyn = package.Entries.Select(static entry => entry.FullName).Where(static name => name.StartsWith("analyzers/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        Assert.Equal(
            [
                "analyzers/dotnet/cs/ToolContracts.Analyzers.dll",
                "analyzers/dotnet/cs/ToolContracts.CodeFixes.dll",
                "analyzers/dotnet/cs/ToolContracts.Generators.dll",
            ],
            roslyn);
        using var nuspec = new StreamReader(package.Entries.Single(static entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        var text = nuspec.ReadToEnd();
        Assert.DoesNotContain("Microsoft.CodeAnalysis", text, StringComparison.Ordinal);
        Assert.Contains($"id=\"ToolContracts.Abstractions\" version=\"{library.Version}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACarelessToolFailsTheBuildOfAProjectThatHasOnlyThePackage()
    {
        var (exitCode, output) = await library.UseAsync("Careless", new Dictionary<string, string>
        {
            ["NoteTools.cs"] = """
                using ToolContracts;

                [Toolset("notes")]
                public sealed partial class NoteTools
                {
                    /// <summary>Reads a note.</summary>
                    /// <param name="id">Which one.</param>
                    [Tool]
                    private static string Read(int id) => "";
                }
                """,
        });
        Assert.NotEqual(0, exitCode);
        Assert.Contains("NoteTools.cs(9,27): error TOOL1001: Tool 'notes_read' states no side effect.", output, StringComparison.Ordinal);
        Assert.Equal(["TOOL1001"], Errors(output));
    }

    [Fact]
    public async Task TheCommandLineIsInstalledAsAToolAndRuns()
    {
        // A project's folder, for its sources of packages.
        var folder = await library.MakeAsync("Operator", new Dictionary<string, string>());
        var (installed, output) = await DotNet.RunAsync(
            folder, "tool", "install", "ToolContracts.Cli", "--version", library.Version, "--tool-path", Path.Combine(folder, "tools"));
        Assert.True(installed == 0, output);
        var program = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "toolcontracts.exe" : "toolcontracts");
        using var process = Process.Start(new ProcessStartInfo(program, ["status", "--json"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        Assert.Contains("There is no database", await process.StandardOutput.ReadToEndAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync();
        Assert.Equal(3, process.ExitCode);
        using var package = ZipFile.OpenRead(Path.Combine(library.Feed, $"ToolContracts.Cli.{library.Version}.nupkg"));
        // Locks and differences are read with the compiler's symbols; its workspaces, and its texts in other languages, are not needed.
        Assert.Contains(package.Entries, static entry => entry.Name == "Microsoft.CodeAnalysis.CSharp.dll");
        Assert.DoesNotContain(package.Entries, static entry =>
            entry.Name.Contains("Workspaces", StringComparison.Ordinal) || entry.Name.EndsWith(".resources.dll", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Errors(string output) =>
        System.Text.RegularExpressions.Regex.Matches(output, @": error (\w+):").Select(static match => match.Groups[1].Value).Distinct();
}

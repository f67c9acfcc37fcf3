namespace ToolContracts.Package.Tests;

/// <summary>A project's flow models in a build that has only the package.</summary>
public sealed class FlowModelTests(PackedLibrary library)
{
    private const string Dead = """
        { "version": 1, "library": "ours",
          "rows": [ { "type": "Gone", "member": "Read", "source": "secret" } ] }
        """;

    [Fact]
    public async Task AModelBesideTheProjectIsFoundOnceAndOtherFilesAreNone()
    {
        var folder = await library.MakeAsync(
            "Models",
            new Dictionary<string, string>
            {
                ["Program.cs"] = "System.Console.WriteLine();",
                ["ours.toolcontracts.json"] = Dead,
                ["toolcontracts.lock.json"] = "{ \"version\": 1, \"toolsets\": {} }",
                ["toolcontracts.owners.json"] = "{ \"version\": 1, \"owners\": {} }",
            });

        var (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo");

        Assert.True(exitCode == 0, output);
        var found = output.Split('\n').Where(static line => line.Contains("TOOL9002", StringComparison.Ordinal)).Select(static line => line.Trim()).Distinct().ToArray();
        Assert.Contains("ours.toolcontracts.json(2,23): warning TOOL9002: ours.toolcontracts.json names the type 'Gone'", Assert.Single(found), StringComparison.Ordinal);
    }
}

namespace ToolContracts.Cli.Tests.Importing;

/// <summary>A folder to import into.</summary>
internal sealed class ImportFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("toolcontracts-import-").FullName;

    public string Path => System.IO.Path.Combine(_root, "Shop");

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Imports a list from a file, with <c>--json</c>.</summary>
    public async Task<CliRun> ImportAsync(string list, params string[] more)
    {
        var file = System.IO.Path.Combine(_root, "tools.json");
        await File.WriteAllTextAsync(file, list);
        return await InProcess.RunAsync(["import", "--from", file, "--toolset", "shop", "--owner", "team", "--namespace", "Shop.Remote", "--out", Path, "--json", .. more]);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}

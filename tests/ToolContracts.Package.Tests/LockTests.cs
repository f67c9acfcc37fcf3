using System.Text.RegularExpressions;

namespace ToolContracts.Package.Tests;

/// <summary>The lock file in a build that has only the package, and in the host that it makes.</summary>
[Threat(25, Part = "lock")]
public sealed partial class LockTests(PackedLibrary library)
{
    private const string Tools = """
        using ToolContracts;

        [Toolset("notes", Version = "1.0.0")]
        public sealed partial class NoteTools
        {
            /// <summary>Reads a note.</summary>
            /// <param name="id">Which one.</param>
            [Tool]
            [SideEffect(SideEffect.None)]
            [Limits(TimeoutSeconds = 5)]
            private static string Read(int id) => $"note {id}";
        }
        """;

    private const string Host = """
        using Microsoft.Extensions.DependencyInjection;
        using ToolContracts;

        var services = new ServiceCollection();
        services.AddToolContracts(options => options.PinTo("toolcontracts.lock.json").DatabasePath = "notes.db").AddToolset<NoteTools>();
        await using var provider = services.BuildServiceProvider();
        var call = new ToolCall("notes_read", "{\"id\":1}"u8.ToArray(), new Caller(ActorKind.Service, "reader", "acme"));
        Console.WriteLine((await provider.GetRequiredService<IToolDispatcher>().DispatchAsync(call, CancellationToken.None)).GetType().Name);
        """;

    [Fact]
    public async Task AWidenedContractFailsTheBuildAndAnotherThanReviewedTheHost()
    {
        var hosting = Regex.Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "Directory.Packages.props")), "\"Microsoft.Extensions.Hosting\" Version=\"([^\"]+)\"").Groups[1].Value;
        var folder = await library.MakeAsync(
            "Locked",
            new Dictionary<string, string> { ["NoteTools.cs"] = Tools, ["Program.cs"] = Host, ["toolcontracts.lock.json"] = "" },
            $"""<PackageReference Include="ToolContracts" Version="{library.Version}" /><PackageReference Include="Microsoft.Extensions.Hosting" Version="{hosting}" />""");

        // An empty file: every tool is reported, and no host starts with it.
        var (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo");
        Assert.True(exitCode == 0, output);
        Assert.Equal(["NoteTools.cs(11): warning TOOL6003"], Found(output));
        Assert.Contains("Toolset notes is in none of the lock files", await RunAsync(folder), StringComparison.Ordinal);

        // Accepted by the package's own fix, without an editor.
        (exitCode, output) = await DotNet.RunAsync(folder, "format", "analyzers", "--no-restore", "--diagnostics", "TOOL6003", "--severity", "warn");
        Assert.True(exitCode == 0, output);
        Assert.Contains("\"timeoutSeconds\": 5", await File.ReadAllTextAsync(Path.Combine(folder, "toolcontracts.lock.json")), StringComparison.Ordinal);
        (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo", "--no-restore", "-warnaserror");
        Assert.True(exitCode == 0, output);
        Assert.Contains("Denied", await RunAsync(folder), StringComparison.Ordinal);

        // Widened: the build fails; with its rules switched off, the host does not start.
        await File.WriteAllTextAsync(Path.Combine(folder, "NoteTools.cs"), Tools.Replace("TimeoutSeconds = 5", "TimeoutSeconds = 50", StringComparison.Ordinal));
        (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo", "--no-restore");
        Assert.NotEqual(0, exitCode);
        Assert.Equal(["NoteTools.cs(10): error TOOL6001"], Found(output));
        (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo", "--no-restore", "-p:ToolContractsMode=Off");
        Assert.True(exitCode == 0, output);
        Assert.Contains("notes_read: limits.timeoutSeconds is 50 and was reviewed as 5", await RunAsync(folder), StringComparison.Ordinal);

        // A lock file by name that is not there is no lock file left out.
        (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo", "--no-restore", "-p:ToolContractsLockFile=gone.json");
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error TOOL6001: The lock file 'gone.json' that ToolContractsLockFile names is not there.", output, StringComparison.Ordinal);

        // One of another name is one all the same.
        File.Move(Path.Combine(folder, "toolcontracts.lock.json"), Path.Combine(folder, "reviewed.json"));
        (exitCode, output) = await DotNet.RunAsync(folder, "build", "-nologo", "--no-restore", "-p:ToolContractsLockFile=reviewed.json");
        Assert.NotEqual(0, exitCode);
        Assert.Equal(["NoteTools.cs(10): error TOOL6001"], Found(output));
    }

    private static async Task<string> RunAsync(string folder) => (await DotNet.RunAsync(folder, "run", "--no-build")).Output;

    private static IEnumerable<string> Found(string output) =>
        Report().Matches(output).Select(static match => $"{Path.GetFileName(match.Groups[1].Value)}({match.Groups[2].Value}): {match.Groups[3].Value} {match.Groups[4].Value}").Distinct();

    [GeneratedRegex(@"([^\s(]+)\((\d+),\d+\): (error|warning) (\w+):")]
    private static partial Regex Report();
}

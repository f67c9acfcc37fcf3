using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace ToolContracts.Package.Tests;

/// <summary>What dotnet new makes builds and runs as it is, from the packages.</summary>
public sealed class TemplateTests(PackedLibrary library) : IAsyncLifetime
{
    private string Folder { get; } = Path.Combine(library.Folder, $"templates-{Guid.NewGuid():N}");

    private string Hive => Path.Combine(Folder, "hive");

    public async ValueTask InitializeAsync()
    {
        await library.MakeParentAsync(Folder);
        await RunAsync(Folder, "new", "install", Path.Combine(library.Feed, $"ToolContracts.Templates.{library.Version}.nupkg"), "--debug:custom-hive", Hive);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task ToolsBuildWithoutAWarningAndTheirTestPasses()
    {
        await RunAsync(Folder, "new", "toolcontracts-tools", "-n", "Shop", "--debug:custom-hive", Hive);
        Assert.True(File.Exists(Path.Combine(Folder, "Shop", "Shop", "toolcontracts.lock.json")));
        var output = await RunAsync(Path.Combine(Folder, "Shop"), "test", "-nologo");
        Assert.DoesNotContain("warning", output, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Passed:     1", output, StringComparison.Ordinal);
    }

    // Three commands to the first guarded call: install, new, and the one by which a client starts the server.
    [Fact]
    public async Task AnMcpServerBuildsWithoutAWarningAndGuardsItsFirstCall()
    {
        await RunAsync(Folder, "new", "toolcontracts-mcp", "-n", "Desk", "--debug:custom-hive", Hive);
        var folder = Path.Combine(Folder, "Desk");
        Assert.Contains("0 Warning(s)", await RunAsync(folder, "build", "-nologo"), StringComparison.Ordinal);
        await using (var client = await ConnectAsync(folder, "Development"))
        {
            Assert.Equal(["notes_read", "notes_write"], (await client.ListToolsAsync()).Select(static tool => tool.Name));
            var note = new Dictionary<string, object?> { ["note"] = new Dictionary<string, object?> { ["title"] = "milk", ["text"] = "two litres" } };
            Assert.Contains("two litres", Text(await client.CallToolAsync("notes_write", note), isError: false), StringComparison.Ordinal);
            Assert.Contains("two litres", Text(await client.CallToolAsync("notes_read", new Dictionary<string, object?> { ["title"] = "milk" }), isError: false), StringComparison.Ordinal);
            Assert.Contains("$.title", Text(await client.CallToolAsync("notes_read", new Dictionary<string, object?> { ["title"] = "" }), isError: true), StringComparison.Ordinal);
        }

        // In any other environment nothing is granted. What was granted in development lies in the store, so it begins without one.
        File.Delete(Path.Combine(folder, "tools.db"));
        Directory.Delete(Path.Combine(folder, "tools.db-keys"), recursive: true);
        await using var production = await ConnectAsync(folder, "Production");
        Assert.Contains("denied", Text(await production.CallToolAsync("notes_read", new Dictionary<string, object?> { ["title"] = "milk" }), isError: true), StringComparison.Ordinal);
    }

    private static Task<McpClient> ConnectAsync(string folder, string environment) => McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Command = "dotnet",
        // In development as its README says; nothing but the protocol may come on standard output.
        Arguments = environment == "Development" ? ["run", "-v", "q", "--no-build", "--", "--stdio"] : ["run", "--no-build", "--no-launch-profile", "--", "--stdio"],
        WorkingDirectory = folder,
        EnvironmentVariables = new Dictionary<string, string?> { ["DOTNET_ENVIRONMENT"] = environment },
    }));

    private static string Text(CallToolResult result, bool isError)
    {
        var text = string.Join('\n', result.Content.OfType<TextContentBlock>().Select(static block => block.Text));
        Assert.True(isError == (result.IsError is true), text);
        return text;
    }

    private static async Task<string> RunAsync(string folder, params string[] arguments)
    {
        var (exitCode, output) = await DotNet.RunAsync(folder, arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }
}

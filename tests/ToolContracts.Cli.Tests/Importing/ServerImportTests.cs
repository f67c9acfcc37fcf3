using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;

namespace ToolContracts.Cli.Tests.Importing;

/// <summary>Tools of servers that are asked: over HTTP, and as a process on stdio.</summary>
public sealed class ServerImportTests
{
    private const string Ping = """{"tools":[{"name":"ping","description":"Answers.","inputSchema":{"type":"object"}}]}""";

    [Fact]
    public async Task AServerOverHttpIsImportedWithItsHostAndCalledOverTheGuardedClient()
    {
        using var folder = new ImportFolder();
        await using var server = new RemoteHttpServer(Ping);
        (await ImportAsync(folder, "--url", server.Address.ToString())).Ends(0);
        Assert.Contains($"[Egress(\"127.0.0.1:{server.Port}\")]", folder.Read("ShopTools.cs"), StringComparison.Ordinal);
        Assert.IsType<ToolOutcome.Completed>(await CallAsync(folder, server));
        Assert.Equal(["ping"], server.Calls);

        // The same, and the contract names another host.
        await File.WriteAllTextAsync(folder.PathOf("ShopTools.cs"), folder.Read("ShopTools.cs").Replace($"\"127.0.0.1:{server.Port}\"", "\"tools.example\"", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Equal("remote-unreachable", Assert.IsType<ToolOutcome.Failed>(await CallAsync(folder, server)).Reason);
        Assert.Equal(["ping"], server.Calls);
    }

    [Fact]
    public async Task AServerThatRedirectsOrSendsTooMuchIsRefused()
    {
        using var folder = new ImportFolder();
        await using var other = new RemoteHttpServer(Ping);
        await using (var redirects = new RemoteHttpServer(Ping, other.Address.ToString()))
        {
            Assert.Contains("could not be asked", (await ImportAsync(folder, "--url", redirects.Address.ToString())).Ends(3).Output, StringComparison.Ordinal);
        }

        Assert.Equal(0, other.Requests);
        await using var floods = new RemoteHttpServer(Ping.Replace("Answers.", new string('x', 5 * 1024 * 1024), StringComparison.Ordinal));
        Assert.Contains("sent more than 4 MiB", (await ImportAsync(folder, "--url", floods.Address.ToString())).Ends(3).Json.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Path));
    }

    [Fact]
    public async Task AServerOnStdioIsStartedAskedAndEnded()
    {
        using var folder = new ImportFolder();
        var list = Path.GetTempFileName();
        await File.WriteAllTextAsync(list, Ping, TestContext.Current.CancellationToken);
        var host = Path.Combine(AppContext.BaseDirectory, "ToolContracts.Tests.Host.dll");
        (await ImportAsync(folder, "--", "dotnet", "exec", host, "mcp", list)).Ends(0);
        Assert.Contains("PingAsync", folder.Read("ShopServer.cs"), StringComparison.Ordinal);
        await ImportedCode.CompileAsync(folder.Path);
        Assert.Contains("could not be asked", (await ImportAsync(folder, "--", "dotnet", "exec", host, "mcp", list + ".none")).Ends(3).Output, StringComparison.Ordinal);
        (await ImportAsync(folder, "--from", list, "--", "dotnet")).Ends(2);
        File.Delete(list);
    }

    private static Task<CliRun> ImportAsync(ImportFolder folder, params string[] source) =>
        InProcess.RunAsync(["import", "--toolset", "shop", "--owner", "team", "--out", folder.Path, "--json", .. source]);

    private static async Task<ToolOutcome> CallAsync(ImportFolder folder, RemoteHttpServer server)
    {
        var code = await ImportedCode.CompileAsync(folder.Path);
        await using var host = await ImportedHost.StartAsync(
            code, services => McpClient.CreateAsync(new HttpClientTransport(
                new HttpClientTransportOptions { Endpoint = server.Address, TransportMode = HttpTransportMode.StreamableHttp },
                services.GetRequiredService<IHttpClientFactory>().CreateClient("shop"))),
            TimeProvider.System, options => options.Egress.AllowPrivate($"127.0.0.1:{server.Port}"), "shop.ping");
        return await host.CallAsync("shop_ping", "{}");
    }
}

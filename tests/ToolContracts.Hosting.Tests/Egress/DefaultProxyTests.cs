using System.Net;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>What a process sets for all of its clients. Alone, since it is set for all tests too.</summary>
[Collection(typeof(Alone))]
public sealed class DefaultProxyTests
{
    [Fact]
    public async Task ItsProxyIsNotTaken()
    {
        await using var server = new WebServer();
        await using var proxy = new WebServer(static _ => WebServer.Ok("by proxy"));
        var usual = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy(new Uri($"http://{proxy.Address}:{WebServer.Port}"));
        try
        {
            await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
            Assert.Equal("GET / HTTP/1.1", await host.PassesAsync("net_read_a", static tool => tool.GetAsync("http://a.test:38417/")));
            Assert.Equal(0, proxy.Connections);
        }
        finally
        {
            HttpClient.DefaultProxy = usual;
        }
    }

    [CollectionDefinition(DisableParallelization = true)]
    public sealed class Alone;
}

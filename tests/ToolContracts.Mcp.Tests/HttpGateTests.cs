using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using ToolContracts.Hosting;

namespace ToolContracts.Mcp.Tests;

/// <summary>Who may call over HTTP, from where, and how much at a time.</summary>
public sealed class HttpGateTests
{
    [Threat(58, Part = "origin")]
    [Fact]
    public async Task ARequestWithoutATokenIsToldWhereToGetOne()
    {
        await using var host = await McpHost.StartAsync(contracts: Tokens.Take);

        using var refused = await host.PostAsync(Messages.Initialize);
        var challenge = Assert.Single(refused.Headers.WwwAuthenticate);
        var address = new Uri(host.Address, "/.well-known/oauth-protected-resource/mcp");
        var metadata = JsonNode.Parse(await host.Http.GetStringAsync(address))!;

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", challenge.Scheme);
        Assert.Equal($"resource_metadata=\"{address}\"", challenge.Parameter);
        Assert.Equal(Tokens.Audience, metadata["resource"]!.GetValue<string>());
        Assert.Equal([Tokens.Issuer], metadata["authorization_servers"]!.AsArray().Select(static server => server!.GetValue<string>()));
    }

    [Fact]
    public async Task AGoodTokenNamesTheCaller()
    {
        await using var host = await McpHost.StartAsync(contracts: Tokens.Take);
        await host.GrantAsync(Tokens.Ada);
        await using var ada = await host.ConnectAsync(token: Tokens.Of(Tokens.Ada));
        await using var bob = await host.ConnectAsync(token: Tokens.Of(Tokens.Bob));

        Assert.Equal("1", (await ada.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a" })).Text());
        (await bob.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a" })).Refused("denied");
    }

    [Theory]
    [InlineData("expired")]
    [InlineData("audience")]
    [InlineData("garbage")]
    [InlineData("basic")]
    [InlineData("query")]
    public async Task ATokenThatIsNotGoodIsRefusedWithoutAReason(string fault)
    {
        await using var host = await McpHost.StartAsync(contracts: Tokens.Take);
        var token = fault switch
        {
            "expired" => Tokens.Of(Tokens.Ada, DateTime.UtcNow.AddSeconds(-1)),
            "audience" => Tokens.Of(Tokens.Ada, audience: "https://other.example"),
            "garbage" => "a.b.c",
            _ => Tokens.Of(Tokens.Ada),
        };

        using var refused = await host.PostAsync(Messages.Initialize, request =>
        {
            if (fault == "query")
            {
                request.RequestUri = new Uri(host.Address + "?access_token=" + token);
                return;
            }

            request.Headers.Add("Authorization", (fault == "basic" ? "Basic " : "Bearer ") + token);
        });
        var body = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.DoesNotContain(fault, body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AnAuthorityThatCannotBeAskedRefusesAlsoInDevelopment()
    {
        await using var host = await McpHost.StartAsync(contracts: Tokens.TakeOfNobody);

        using var without = await host.PostAsync(Messages.Initialize);
        using var with = await host.PostAsync(Messages.Initialize, static request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Tokens.Of(Tokens.Ada)));

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, with.StatusCode);
        Assert.True(with.Headers.RetryAfter?.Delta > TimeSpan.Zero);
    }

    [Threat(14, Part = "session")]
    [Fact]
    public async Task ASessionIsItsCallersOnly()
    {
        await using var host = await McpHost.StartAsync(contracts: Tokens.Take);
        await host.GrantAsync(Tokens.Ada);
        await host.GrantAsync(Tokens.Bob);
        var session = await host.InitializeAsync(static request => Authorize(request, Tokens.Of(Tokens.Ada)));

        var ada = await SendAsync(HttpMethod.Post, Tokens.Of(Tokens.Ada));
        var another = await SendAsync(HttpMethod.Post, Tokens.Of(Tokens.Ada));
        var bob = await SendAsync(HttpMethod.Post, Tokens.Of(Tokens.Bob));
        var otherTask = await SendAsync(HttpMethod.Post, Tokens.Of(Tokens.Ada, task: "t2"));
        var listening = await SendAsync(HttpMethod.Get, Tokens.Of(Tokens.Bob));
        var closing = await SendAsync(HttpMethod.Delete, Tokens.Of(Tokens.Bob));
        var after = await SendAsync(HttpMethod.Post, Tokens.Of(Tokens.Ada));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [ada, another]);
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], [bob, otherTask, listening, closing]);
        Assert.Equal(HttpStatusCode.OK, after);

        async Task<HttpStatusCode> SendAsync(HttpMethod method, string token)
        {
            using var response = await host.PostAsync(Messages.List, request =>
            {
                request.Method = method;
                request.Content = method == HttpMethod.Post ? request.Content : null;
                request.Headers.Add("Mcp-Session-Id", session);
                Authorize(request, token);
            });
            return response.StatusCode;
        }
    }

    [Fact]
    public async Task ACursorIsItsCallersOnly()
    {
        await using var host = await McpHost.StartAsync(static options => options.PageSize = 5, Tokens.Take);
        await using var ada = await host.ConnectAsync(token: Tokens.Of(Tokens.Ada));
        await using var bob = await host.ConnectAsync(token: Tokens.Of(Tokens.Bob));
        var cursor = (await ada.ListToolsAsync(new ModelContextProtocol.Protocol.ListToolsRequestParams())).NextCursor;

        await ada.ListToolsAsync(new ModelContextProtocol.Protocol.ListToolsRequestParams { Cursor = cursor });
        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(
            async () => await bob.ListToolsAsync(new ModelContextProtocol.Protocol.ListToolsRequestParams { Cursor = cursor }));
    }

    [Threat(58, Part = "origin")]
    [Theory]
    [InlineData("evil.example", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.", null, HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", null, HttpStatusCode.OK)]
    [InlineData("[::1]", null, HttpStatusCode.OK)]
    [InlineData("tools.example", null, HttpStatusCode.OK)]
    [InlineData("localhost", "http://localhost", HttpStatusCode.OK)]
    [InlineData("localhost", "https://agent.example", HttpStatusCode.OK)]
    [InlineData("localhost", "http://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost", "http://localhost:1", HttpStatusCode.Forbidden)]
    [InlineData("localhost", "null", HttpStatusCode.Forbidden)]
    public async Task OnlyNamesAndOriginsThatTheHostKnowsComeIn(string name, string? origin, HttpStatusCode status)
    {
        await using var host = await McpHost.StartAsync(static options =>
        {
            options.Http.AllowedHosts.Add("tools.example");
            options.Http.AllowedOrigins.Add("https://agent.example");
        });

        using var response = await host.PostAsync(Messages.Initialize, request =>
        {
            request.Headers.Host = name;
            if (origin is not null)
            {
                request.Headers.Add("Origin", origin);
            }
        });

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task InDevelopmentAClientOfThisMachineNeedsNoTokenAndTheLogSaysSo()
    {
        await using var host = await McpHost.StartAsync();
        await using var client = await host.ConnectAsync();

        Assert.Equal("1", (await client.CallToolAsync("desk_count", new Dictionary<string, object?> { ["text"] = "a" })).Text());
        Assert.Contains(host.Log.Lines, static line => line.Contains("call as developer of tenant development", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Authorization", "Bearer anything")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Forwarded", "for=203.0.113.7")]
    public async Task InDevelopmentWhoBringsATokenOrComesThroughAProxyIsNotTheDeveloper(string header, string value)
    {
        await using var host = await McpHost.StartAsync();

        using var refused = await host.PostAsync(Messages.Initialize, request => request.Headers.TryAddWithoutValidation(header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    [Fact]
    public async Task OutsideOfDevelopmentAHostWithoutAnAuthorityRefusesToStart()
    {
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(static () => McpHost.StartAsync(environment: "Production"));

        Assert.Contains("AddTokenCallers", Assert.Single(refused.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://+:0")]
    public async Task WithoutAnAuthorityAHostThatOthersReachRefusesToStart(string url)
    {
        var refused = await Assert.ThrowsAsync<ToolContractsStartupException>(() => McpHost.StartAsync(url: url));

        Assert.Contains("listen on 127.0.0.1 only", Assert.Single(refused.Problems), StringComparison.Ordinal);
        await using var host = await McpHost.StartAsync(contracts: Tokens.Take, url: url);
    }

    [Fact]
    public async Task WhatComesPastTheGateIsNobodys()
    {
        await using var host = await McpHost.StartAsync(static options => options.LocalCaller = McpHost.Developer, map: false);
        await using var client = await host.ConnectAsync();

        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(async () => await client.ListToolsAsync());
        await Assert.ThrowsAsync<ModelContextProtocol.McpProtocolException>(async () => await client.CallToolAsync("desk_rest"));
    }

    [Fact]
    public async Task SessionsOfACallerAreBoundedAndOneThatIsClosedMakesRoom()
    {
        await using var host = await McpHost.StartAsync(static options => options.Http.MaxSessionsPerCaller = 2, Tokens.Take);
        string ada = Tokens.Of(Tokens.Ada), bob = Tokens.Of(Tokens.Bob);
        var first = await host.InitializeAsync(request => Authorize(request, ada));
        await host.InitializeAsync(request => Authorize(request, ada));

        using var flooded = await host.PostAsync(Messages.Initialize, request => Authorize(request, ada));
        using var other = await host.PostAsync(Messages.Initialize, request => Authorize(request, bob));
        using var closed = await host.PostAsync("", request =>
        {
            request.Method = HttpMethod.Delete;
            request.Content = null;
            request.Headers.Add("Mcp-Session-Id", first);
            Authorize(request, ada);
        });
        using var again = await host.PostAsync(Messages.Initialize, request => Authorize(request, ada));

        Assert.Equal(HttpStatusCode.TooManyRequests, flooded.StatusCode);
        Assert.True(flooded.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK], [other.StatusCode, closed.StatusCode, again.StatusCode]);
    }

    [Fact]
    public async Task ARequestThatOpensNoSessionKeepsNoPlace()
    {
        await using var host = await McpHost.StartAsync(static options => options.Http.MaxSessionsPerCaller = 1);

        for (var i = 0; i < 3; i++)
        {
            using var refused = await host.PostAsync(Messages.List);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }

        await host.InitializeAsync();
    }

    [Fact]
    public async Task RequestsOfACallerAreBounded()
    {
        await using var host = await McpHost.StartAsync(static options => options.Http.MaxRequestsPerCaller = 2);
        var session = await host.InitializeAsync();
        var waiting = Enumerable.Range(0, 2).Select(_ => PostAsync(Messages.Call("""{"name":"desk_wait"}"""), HttpCompletionOption.ResponseHeadersRead)).ToList();
        using var first = await waiting[0];
        using var second = await waiting[1];

        using var flooded = await PostAsync(Messages.List, HttpCompletionOption.ResponseContentRead);

        Assert.Equal(HttpStatusCode.TooManyRequests, flooded.StatusCode);

        Task<HttpResponseMessage> PostAsync(string body, HttpCompletionOption completion) =>
            host.PostAsync(body, request => request.Headers.Add("Mcp-Session-Id", session), completion);
    }

    private static void Authorize(HttpRequestMessage request, string token) => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
}

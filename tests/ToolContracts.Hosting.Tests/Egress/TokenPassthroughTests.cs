using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace ToolContracts.Hosting.Tests.Egress;

/// <summary>A token that was issued for the host stays with the host.</summary>
public sealed class TokenPassthroughTests
{
    private const string A = "http://a.test:38417/";

    /// <summary>Ways to send a token; {0} is the token.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "Authorization", "Bearer {0}" },
        { "Authorization", "bearer  {0}" },
        { "Authorization", "{0}" },
        { "Authorization", "DPoP {0}, Bearer other" },
        { "X-Api-Key", "{0}" },
        { "X-Forwarded-Token", "token={0};v=1" },
        { "X-Prefixed", "prefix-{0}-suffix" },
        { "Cookie", "session={0}; theme=dark" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    [Threat(15, Part = "egress")]
    public async Task RefusesATokenOfThisHostInAnyHeader(string header, string way)
    {
        await using var server = new WebServer();
        await using var host = await HostAsync(server);
        var value = string.Format(System.Globalization.CultureInfo.InvariantCulture, way, Tokens.Good(host.Host));
        var refused = await host.RefusesAsync("net_read_a", tool => SendAsync(tool, request => request.Headers.TryAddWithoutValidation(header, value)));
        Assert.Equal("egress-denied", refused.Code);
        Assert.Contains("issued for this host", refused.Message, StringComparison.Ordinal);
        Assert.Contains("exchange it", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("eyJ", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
        Assert.DoesNotContain("eyJ", string.Join("", host.Host.Log.Lines), StringComparison.Ordinal);
        Assert.Contains("issued for this host", Assert.Single(await host.RefusedAsync()), StringComparison.Ordinal);
    }

    [Fact]
    [Threat(15, Part = "egress")]
    public async Task RefusesATokenOfThisHostInTheUrlAndInTheHeadersOfABody()
    {
        await using var server = new WebServer();
        await using var host = await HostAsync(server);
        var token = Tokens.Good(host.Host, static claims => claims["aud"] = JsonNode.Parse("""["other","tools"]"""));
        await host.RefusesAsync("net_read_a", tool => tool.GetAsync(A + "?access_token=" + token));
        await host.RefusesAsync("net_read_a", tool => tool.GetAsync(A + "?access_token=" + token.Replace("e", "%65", StringComparison.Ordinal)));
        await host.RefusesAsync("net_read_a", tool => tool.GetAsync(A + token));
        await host.RefusesAsync("net_write_a", tool => SendAsync(tool, request =>
        {
            request.Content = new StringContent("x");
            request.Content.Headers.TryAddWithoutValidation("X-Token", token);
        }));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task RefusesOneThatHasExpired()
    {
        await using var server = new WebServer();
        await using var host = await HostAsync(server);
        var token = Tokens.Good(host.Host, static claims => claims["exp"] = 1);
        await host.RefusesAsync("net_read_a", tool => SendAsync(tool, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token)));
    }

    [Fact]
    public async Task LetsTokensOfOthersPass()
    {
        await using var server = new WebServer();
        await using var host = await HostAsync(server);
        foreach (var token in new[]
        {
            Tokens.Good(host.Host, static claims => claims["aud"] = "a.test"),
            Tokens.Good(host.Host, static claims => claims["aud"] = "tools/"),
            Tokens.Good(host.Host, static claims => claims["iss"] = "https://other.example"),
            Tokens.Good(host.Host, static claims => claims.Remove("aud")),
            "opaque.text.of-somebody",
            "e.y.J",
        })
        {
            await host.PassesAsync("net_read_a", tool => SendAsync(tool, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token)));
        }
    }

    [Fact]
    public async Task LetsATokenBeExchanged()
    {
        await using var server = new WebServer();
        await using var host = await HostAsync(server);
        var token = Tokens.Good(host.Host);
        await host.PassesAsync("net_write_a", tool => SendAsync(tool, request =>
        {
            request.Method = HttpMethod.Post;
            request.Content = new StringContent("subject_token=" + token, Encoding.ASCII, "application/x-www-form-urlencoded");
        }));
    }

    [Fact]
    public async Task AHostThatTakesNoTokensKnowsNone()
    {
        await using var server = new WebServer();
        await using var host = await new NetHost().Named("a.test", server.Address).GrantedAsync();
        var token = Tokens.Good(host.Host);
        await host.PassesAsync("net_read_a", tool => SendAsync(tool, request => request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token)));
    }

    private static async Task<NetHost> HostAsync(WebServer server) => await new NetHost(
        builder: static tools => tools.AddTokenCallers(static options =>
        {
            (options.Issuer, options.Audience) = (Tokens.Issuer, "tools");
            options.SigningKeys.Add(Tokens.RsaKey);
        })).Named("a.test", server.Address).GrantedAsync();

    private static async Task<string> SendAsync(Scripts.Tool tool, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, A);
        change(request);
        using var response = await tool.Http.SendAsync(request, tool.CancellationToken);
        return await response.Content.ReadAsStringAsync(tool.CancellationToken);
    }
}

using System.Text.Json.Nodes;
using ToolContracts.Identity;

namespace ToolContracts.Hosting.Tests;

/// <summary>Who calls by a token, and who does not (threats 16, 18, 29).</summary>
public sealed class TokenTests
{
    [Fact]
    public async Task AHumanCallsByATokenOfTheirOwn()
    {
        await using var host = Tokens.Host();
        foreach (var token in new[] { Tokens.Good(host), Tokens.ES256(Tokens.Claims(host).ToJsonString()) })
        {
            var caller = (await host.AcceptsAsync(token)).Caller;
            Assert.Equal((ActorKind.Human, "ada", "acme", null, null), (caller.Kind, caller.Actor, caller.Tenant, caller.OnBehalfOf, caller.Task));
            Assert.Empty(caller.Claims);
        }
    }

    [Fact]
    public async Task TheOutermostActorActsForTheSubject()
    {
        await using var host = Tokens.Host();
        var accepted = await host.AcceptsAsync(Tokens.Good(host, static claims =>
            claims["act"] = JsonNode.Parse("""{"sub":"agent-7","iss":"https://issuer.example","act":{"sub":"planner","act":{"sub":"portal"}}}""")));
        Assert.Equal((ActorKind.Workload, "agent-7", "ada"), (accepted.Caller.Kind, accepted.Caller.Actor, accepted.Caller.OnBehalfOf));
        Assert.Equal(["planner", "portal"], accepted.PriorActors);
    }

    [Fact]
    public async Task ACallerOfATokenIsHeldToItsGrantsAndThoseOfItsSubject()
    {
        await using var host = Tokens.Host();
        await host.GrantAloneAsync("lab.move", actor: "agent-7");
        var caller = (await host.AcceptsAsync(Tokens.Good(host, static claims => claims["act"] = new JsonObject { ["sub"] = "agent-7" }))).Caller;
        const string Move = """{"request":{"order":"o1","shelf":"s1"}}""";
        Assert.IsType<ToolOutcome.Denied>(await host.CallAsync("lab_move", Move, caller));
        await host.GrantAloneAsync("lab.move", actor: "ada");
        Assert.IsType<ToolOutcome.Completed>(await host.CallAsync("lab_move", Move, caller));
    }

    [Theory]
    [InlineData("client_id")]
    [InlineData("azp")]
    public async Task AClientThatActsForItselfIsAService(string claim)
    {
        await using var host = Tokens.Host();
        Assert.Equal(ActorKind.Service, (await host.AcceptsAsync(Tokens.Good(host, claims => claims[claim] = "ada"))).Caller.Kind);
        Assert.Equal(ActorKind.Human, (await host.AcceptsAsync(Tokens.Good(host, claims => claims[claim] = "portal"))).Caller.Kind);
    }

    [Fact]
    public async Task TheKindIsReadBesideTheOneWhoActs()
    {
        await using var host = Tokens.Host(static options => options.KindClaim = "kind");
        Assert.Equal(ActorKind.Service, (await host.AcceptsAsync(Tokens.Good(host, static claims => claims["kind"] = "service"))).Caller.Kind);
        var acting = Tokens.Good(host, static claims => (claims["kind"], claims["act"]) = ("human", JsonNode.Parse("""{"sub":"agent-7","kind":"workload"}""")));
        Assert.Equal(ActorKind.Workload, (await host.AcceptsAsync(acting)).Caller.Kind);
        await host.RefusesAsync(TokenCodes.Claim, Tokens.Good(host));
        await host.RefusesAsync(TokenCodes.Claim, Tokens.Good(host, static claims => claims["kind"] = "Human"));
        await host.RefusesAsync(TokenCodes.Claim, Tokens.Good(host, static claims => (claims["kind"], claims["act"]) = ("human", JsonNode.Parse("""{"sub":"agent-7"}"""))));
    }

    [Fact]
    public async Task ATokenNamesTheTaskAndTheClaimsThatTheHostAsksForAndNoOthers()
    {
        await using var host = Tokens.Host(static options => options.Claims.UnionWith(["region", "level", "vip", "gone"]));
        var caller = (await host.AcceptsAsync(Tokens.Good(host, static claims =>
            (claims["task"], claims["region"], claims["level"], claims["vip"], claims["role"]) = ("t1", "eu", 3, true, "root")))).Caller;
        Assert.Equal("t1", caller.Task);
        Assert.Equal([new("level", "3"), new("region", "eu"), new("vip", "true")], caller.Claims.OrderBy(static claim => claim.Key, StringComparer.Ordinal));
        foreach (var value in new[] { "null", "[\"eu\"]", "{}" })
        {
            await host.RefusesAsync(TokenCodes.Claim, Tokens.RS256(Tokens.Claims(host).ToJsonString()[..^1] + $",\"region\":{value}}}"));
        }
    }

    [Theory]
    [InlineData("sub", TokenCodes.Principal)]
    [InlineData("tenant", TokenCodes.Tenant)]
    [InlineData("task", TokenCodes.Task)]
    public async Task APrincipalTenantOrTaskIsOneNameOrNone(string claim, string code)
    {
        await using var host = Tokens.Host();
        string[] none =
        [
            "null", "\"\"", "\" \"", "\"*\"", "\"a*\"", "\" ada\"", "\"ada \"", "\"a\\u200bda\"", "\"a\\u0000\"", "7", "true",
            "[\"ada\"]", "[]", "{}", "\"" + new string('a', 257) + "\"",
        ];
        foreach (var value in none)
        {
            var claims = Tokens.Claims(host, claims => claims.Remove(claim)).ToJsonString();
            await host.RefusesAsync(code, Tokens.RS256(claims[..^1] + $",\"{claim}\":{value}}}"));
        }

        await host.AcceptsAsync(Tokens.Good(host, claims => claims[claim] = new string('a', 256)));
        if (claim != "task")
        {
            await host.RefusesAsync(code, Tokens.Good(host, claims => claims.Remove(claim)));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"agent-7\"")]
    [InlineData("[{\"sub\":\"agent-7\"}]")]
    [InlineData("{}")]
    [InlineData("{\"sub\":null}")]
    [InlineData("{\"sub\":\"*\"}")]
    [InlineData("{\"sub\":\"ada\"}")]
    [InlineData("{\"sub\":\"agent-7\",\"iss\":\"https://other.example\"}")]
    [InlineData("{\"sub\":\"agent-7\",\"iss\":7}")]
    [InlineData("{\"sub\":\"agent-7\",\"act\":null}")]
    [InlineData("{\"sub\":\"agent-7\",\"act\":{\"sub\":\"\"}}")]
    [InlineData("{\"sub\":\"a\",\"act\":{\"sub\":\"b\",\"act\":{\"sub\":\"c\",\"act\":{\"sub\":\"d\",\"act\":{\"sub\":\"e\"}}}}}")]
    public async Task AnActorThatIsNoneIsRefusedAndNeverLeftOut(string act)
    {
        await using var host = Tokens.Host();
        await host.RefusesAsync(TokenCodes.Actor, Tokens.Good(host, claims => claims["act"] = JsonNode.Parse(act)));
    }

    [Fact]
    public async Task AChainOfAsManyActorsAsAllowedIsTaken()
    {
        await using var host = Tokens.Host();
        Assert.Equal(3, (await host.AcceptsAsync(Tokens.Good(host, static claims =>
            claims["act"] = JsonNode.Parse("""{"sub":"a","act":{"sub":"b","act":{"sub":"c","act":{"sub":"d"}}}}""")))).PriorActors.Count);
    }

    [Fact]
    public async Task AnActorWhoMayNotActIsRefused()
    {
        await using var host = Tokens.Host();
        await host.AcceptsAsync(Tokens.Good(host, static claims => (claims["act"], claims["may_act"]) = (JsonNode.Parse("""{"sub":"a"}"""), JsonNode.Parse("""{"sub":"a"}"""))));
        await host.RefusesAsync(
            TokenCodes.Actor, Tokens.Good(host, static claims => (claims["act"], claims["may_act"]) = (JsonNode.Parse("""{"sub":"a"}"""), JsonNode.Parse("""{"sub":"b"}"""))));
    }

    [Theory]
    [InlineData("\"other\"", false)]
    [InlineData("\"tools/\"", false)]
    [InlineData("\"Tools\"", false)]
    [InlineData("null", false)]
    [InlineData("[]", false)]
    [InlineData("[\"tools\",\"other\"]", false)]
    [InlineData("[\"tools\",7]", false)]
    [InlineData("[\"tools\"]", true)]
    [Threat(15, Part = "audience")]
    public async Task ATokenIsForThisHostAlone(string audience, bool isTaken)
    {
        await using var host = Tokens.Host();
        var token = Tokens.Good(host, claims => claims["aud"] = JsonNode.Parse(audience));
        if (isTaken)
        {
            await host.AcceptsAsync(token);
        }
        else
        {
            await host.RefusesAsync(TokenCodes.Audience, token);
        }

        await using var sharing = Tokens.Host(static options => options.AcceptSharedAudience = true);
        Assert.Equal(isTaken || audience.Contains("\"tools\",\"", StringComparison.Ordinal), await sharing.TakeAsync(token) is TokenResult.Accepted);
    }

    [Theory]
    [InlineData("\"https://issuer.example/\"")]
    [InlineData("\"https://ISSUER.example\"")]
    [InlineData("\"https://other.example\"")]
    [InlineData("null")]
    [InlineData("[\"https://issuer.example\"]")]
    public async Task ATokenOfAnotherIssuerIsRefused(string issuer)
    {
        await using var host = Tokens.Host();
        await host.RefusesAsync(TokenCodes.Issuer, Tokens.Good(host, claims => claims["iss"] = JsonNode.Parse(issuer)));
    }

    [Fact]
    public async Task ATokenCountsUntilTheInstantOfItsExpiryAndTheSkew()
    {
        await using var host = Tokens.Host();
        var token = Tokens.Good(host);
        Assert.Equal(host.Time.GetUtcNow() + TimeSpan.FromSeconds(330), (await host.AcceptsAsync(token)).ExpiresAt);
        host.Time.Advance(TimeSpan.FromSeconds(330) - TimeSpan.FromTicks(1));
        await host.AcceptsAsync(token);
        host.Time.Advance(TimeSpan.FromTicks(1));
        await host.RefusesAsync(TokenCodes.Expired, token);
    }

    [Theory]
    [InlineData("nbf")]
    [InlineData("iat")]
    public async Task ATokenFromTheFutureIsRefusedUntilTheSkewReachesIt(string claim)
    {
        await using var host = Tokens.Host();
        var token = Tokens.Good(host, claims => claims[claim] = host.Time.GetUtcNow().ToUnixTimeSeconds() + 31);
        await host.RefusesAsync(TokenCodes.NotYetValid, token);
        host.Time.Advance(TimeSpan.FromSeconds(1) - TimeSpan.FromTicks(1));
        await host.RefusesAsync(TokenCodes.NotYetValid, token);
        host.Time.Advance(TimeSpan.FromTicks(1));
        await host.AcceptsAsync(token);
    }

    [Theory]
    [InlineData("exp", null)]
    [InlineData("iat", null)]
    [InlineData("exp", "null")]
    [InlineData("exp", "\"1800000000\"")]
    [InlineData("exp", "1e300")]
    [InlineData("exp", "-1")]
    [InlineData("nbf", "true")]
    [InlineData("iat", "[]")]
    public async Task ATimeThatIsNoneIsRefused(string claim, string? value)
    {
        await using var host = Tokens.Host();
        var claims = Tokens.Claims(host, claims => claims.Remove(claim)).ToJsonString();
        await host.RefusesAsync(TokenCodes.Times, Tokens.RS256(value is null ? claims : claims[..^1] + $",\"{claim}\":{value}}}"));
    }
}

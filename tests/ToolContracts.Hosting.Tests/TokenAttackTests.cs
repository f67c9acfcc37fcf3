using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using ToolContracts.Identity;
using ToolContracts.Sqlite;

namespace ToolContracts.Hosting.Tests;

/// <summary>Tokens that somebody forged, altered, stole or kept (threats 15, 16, 18).</summary>
public sealed class TokenAttackTests
{
    [Theory]
    [InlineData("\"none\"")]
    [InlineData("\"None\"")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("[\"RS256\"]")]
    [InlineData("\"rs256\"")]
    [InlineData("\"HS256\"")]
    [InlineData("\"RSA-OAEP\"")]
    public async Task AnAlgorithmThatIsNotTakenIsRefused(string algorithm)
    {
        await using var host = Tokens.Host();
        var (header, claims) = ($"{{\"alg\":{algorithm},\"kid\":\"r1\"}}", Tokens.Claims(host).ToJsonString());
        await host.RefusesAsync(TokenCodes.Algorithm, Tokens.Part(header) + "." + Tokens.Part(claims) + ".");
        await host.RefusesAsync(TokenCodes.Algorithm, Tokens.Sign(header, claims, Tokens.SignRsa));
        await host.RefusesAsync(TokenCodes.Algorithm, Tokens.Sign("""{"kid":"r1"}""", claims, Tokens.SignRsa));
    }

    [Fact]
    public async Task AnAlgorithmThatTheHostTookOutIsRefused()
    {
        await using var host = Tokens.Host(static options => options.Algorithms.Remove("RS256"));
        await host.RefusesAsync(TokenCodes.Algorithm, Tokens.Good(host));
        await host.AcceptsAsync(Tokens.ES256(Tokens.Claims(host).ToJsonString()));
    }

    [Fact]
    public async Task APublicKeyIsNeverASecret()
    {
        byte[][] secrets =
        [
            Encoding.ASCII.GetBytes(Tokens.Rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(Tokens.Rsa.ExportRSAPublicKeyPem()),
            Tokens.Rsa.ExportSubjectPublicKeyInfo(), Tokens.Rsa.ExportRSAPublicKey(), Tokens.Rsa.ExportParameters(false).Modulus!,
        ];
        var secret = RandomNumberGenerator.GetBytes(32);
        await using var host = Tokens.Host();
        await using var sharing = Tokens.Host(options => options.SharedSecret = new SymmetricSecurityKey(secret));
        foreach (var key in secrets)
        {
            foreach (var header in new[] { """{"alg":"HS256"}""", """{"alg":"HS256","kid":"r1"}""" })
            {
                var token = Tokens.HS256(Tokens.Claims(host).ToJsonString(), key, header);
                await host.RefusesAsync(TokenCodes.Algorithm, token);
                await sharing.RefusesAsync(TokenCodes.Signature, token);
            }
        }

        await sharing.AcceptsAsync(Tokens.HS256(Tokens.Claims(host).ToJsonString(), secret));
        await sharing.AcceptsAsync(Tokens.Good(host));
    }

    [Fact]
    public async Task ASignatureOfAnotherKeyOrTextIsRefused()
    {
        await using var host = Tokens.Host();
        var claims = Tokens.Claims(host).ToJsonString();
        const string Header = """{"alg":"RS256","kid":"r1"}""";
        var good = Tokens.RS256(claims).Split('.');
        await host.RefusesAsync(TokenCodes.Signature, Tokens.Sign(Header, claims, static data => Tokens.OtherRsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
        await host.RefusesAsync(TokenCodes.Signature, Tokens.Sign(Header, claims, static data => Tokens.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)));
        await host.RefusesAsync(TokenCodes.Signature, Tokens.RS256(claims, """{"alg":"PS256","kid":"r1"}"""));
        await host.RefusesAsync(TokenCodes.Signature, $"{good[0]}.{Tokens.Part(claims.Replace("ada", "bob", StringComparison.Ordinal))}.{good[2]}");
        await host.RefusesAsync(TokenCodes.Signature, $"{Tokens.Part("""{"alg":"RS256","kid":"r1","typ":"at+jwt"}""")}.{good[1]}.{good[2]}");
        await host.RefusesAsync(TokenCodes.Signature, $"{good[0]}.{good[1]}.");
        await host.RefusesAsync(TokenCodes.Signature, $"{good[0]}.{good[1]}.{good[2][..^4]}");
    }

    [Fact]
    public async Task AnEcdsaSignatureOfZerosOrInAnotherFormIsRefused()
    {
        await using var host = Tokens.Host();
        var (header, claims) = ("""{"alg":"ES256","kid":"e1"}""", Tokens.Claims(host).ToJsonString());
        await host.RefusesAsync(TokenCodes.Signature, Tokens.Sign(header, claims, static _ => new byte[64]));
        await host.RefusesAsync(
            TokenCodes.Signature, Tokens.Sign(header, claims, static data => Tokens.Ecdsa.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)));
        await host.RefusesAsync(TokenCodes.Key, Tokens.ES256(claims, """{"alg":"ES384","kid":"e1"}"""));
    }

    [Theory]
    [InlineData("""{"alg":"RS256","kid":"r2"}""", TokenCodes.Key)]
    [InlineData("""{"alg":"RS256","kid":"R1"}""", TokenCodes.Key)]
    [InlineData("""{"alg":"RS256","kid":"e1"}""", TokenCodes.Key)]
    [InlineData("""{"alg":"RS256","kid":"../../dev/null"}""", TokenCodes.Key)]
    [InlineData("""{"alg":"RS256","kid":"' OR 1=1 --"}""", TokenCodes.Key)]
    [InlineData("""{"alg":"RS256","kid":""}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":null}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":["r1"]}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","crit":["exp"]}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","b64":false}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","jku":"https://issuer.example/keys"}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","x5u":"https://issuer.example/keys"}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","zip":"DEF"}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","cty":"JWT"}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","typ":"dpop+jwt"}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","kid":"r1","typ":null}""", TokenCodes.Header)]
    [InlineData("""{"alg":"RS256","alg":"RS256","kid":"r1"}""", TokenCodes.Malformed)]
    public async Task AHeaderPlaysNoGames(string header, string code)
    {
        await using var host = Tokens.Host();
        await host.RefusesAsync(code, Tokens.RS256(Tokens.Claims(host).ToJsonString(), header));
    }

    [Theory]
    [InlineData("""{"alg":"RS256"}""")]
    [InlineData("""{"alg":"RS256","kid":"r1","typ":"application/AT+JWT"}""")]
    public async Task AHeaderNeedNotSayWhatIsPlain(string header)
    {
        await using var host = Tokens.Host();
        await host.AcceptsAsync(Tokens.RS256(Tokens.Claims(host).ToJsonString(), header));
    }

    [Fact]
    public async Task AKeyThatTheTokenBringsIsNotUsed()
    {
        await using var host = Tokens.Host();
        var parameters = Tokens.OtherRsa.ExportParameters(false);
        var jwk = new JsonObject { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
        var header = new JsonObject { ["alg"] = "RS256", ["jwk"] = jwk }.ToJsonString();
        await host.RefusesAsync(
            TokenCodes.Header,
            Tokens.Sign(header, Tokens.Claims(host).ToJsonString(), static data => Tokens.OtherRsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    [Fact]
    public async Task ATokenWithoutAKeyIdIsRefusedWhereSeveralKeysCouldBeMeant()
    {
        await using var host = Tokens.Host(static options => options.SigningKeys.Add(new RsaSecurityKey(Tokens.OtherRsa.ExportParameters(false)) { KeyId = "r2" }));
        await host.RefusesAsync(TokenCodes.Key, Tokens.RS256(Tokens.Claims(host).ToJsonString(), """{"alg":"RS256"}"""));
        await host.AcceptsAsync(Tokens.Good(host));
    }

    [Theory]
    [InlineData("\"sub\":\"bob\"")]
    [InlineData("\"s\\u0075b\":\"bob\"")]
    [InlineData("\"act\":{\"sub\":\"a\",\"sub\":\"b\"}")]
    [InlineData("\"iss\":\"https://issuer.example\"")]
    public async Task AMemberThatComesTwiceIsRefused(string member)
    {
        await using var host = Tokens.Host();
        await host.RefusesAsync(TokenCodes.Malformed, Tokens.RS256(Tokens.Claims(host).ToJsonString()[..^1] + "," + member + "}"));
    }

    [Fact]
    public async Task WhatIsNoSignedTokenIsRefused()
    {
        await using var host = Tokens.Host();
        var good = Tokens.Good(host);
        var parts = good.Split('.');
        await host.RefusesAsync(TokenCodes.Missing, null);
        await host.RefusesAsync(TokenCodes.Missing, "");
        await host.RefusesAsync(TokenCodes.Missing, " ");
        string[] none =
        [
            "Bearer " + good, good + " ", good + ".", parts[0] + "." + parts[1], ".." , "a.b.c", "." + parts[1] + "." + parts[2], good + "=",
            good.Replace(parts[2], parts[2] + "\n", StringComparison.Ordinal), Tokens.RS256("[]"), Tokens.RS256("\"x\""), Tokens.RS256("{}x"),
            Tokens.RS256("{\"sub\":\"\\ud800\"}"), Tokens.RS256("{\"a\":[{\"\\udc00\":1}]}"),
            Tokens.RS256("{" + string.Concat(Enumerable.Repeat("\"a\":{", 30)) + new string('}', 31)),
            $"{parts[0]}.{Base64UrlEncoder.Encode([(byte)'{', (byte)'"', 0xff, (byte)'"', (byte)':', (byte)'1', (byte)'}'])}.{parts[2]}",

            // Encrypted: five parts.
            $"{parts[0]}.{parts[1]}.{parts[2]}.{parts[1]}.{parts[2]}",
        ];
        foreach (var token in none)
        {
            await host.RefusesAsync(TokenCodes.Malformed, token);
        }
    }

    [Fact]
    public async Task ATokenIsTakenUpToTheLengthThatIsAllowed()
    {
        await using var any = Tokens.Host();
        var token = Tokens.Good(any);
        await using var exact = Tokens.Host(options => options.MaxTokenLength = token.Length);
        await exact.AcceptsAsync(token);
        await using var less = Tokens.Host(options => options.MaxTokenLength = token.Length - 1);
        await less.RefusesAsync(TokenCodes.TooLarge, token);
        await any.RefusesAsync(TokenCodes.TooLarge, new string('a', 10_000_000));
    }

    [Fact]
    public async Task ATokenOfSingleUseCountsOnceOnAllHostsOfTheStore()
    {
        await using var host = Tokens.Host(static options => options.SingleUse = true);
        var (first, second) = (Tokens.Good(host, static claims => claims["jti"] = "1"), Tokens.Good(host, static claims => claims["jti"] = "2"));
        await host.RefusesAsync(TokenCodes.Claim, Tokens.Good(host));
        await host.AcceptsAsync(first);
        await host.RefusesAsync(TokenCodes.Replayed, first);
        await host.RefusesAsync(TokenCodes.Replayed, Tokens.ES256(Tokens.Claims(host, static claims => claims["jti"] = "1").ToJsonString()));
        await using var other = Tokens.Host(static options => options.SingleUse = true, host.Folder);
        await other.RefusesAsync(TokenCodes.Replayed, first);
        await other.AcceptsAsync(second);
        await host.RefusesAsync(TokenCodes.Replayed, second);
        await using var repeating = Tokens.Host(folder: host.Folder);
        await repeating.AcceptsAsync(first);
        await repeating.AcceptsAsync(first);
    }

    [Fact]
    public async Task OfManyAtOnceWithOneTokenOneIsTaken()
    {
        await using var host = Tokens.Host(static options => options.SingleUse = true);
        var token = Tokens.Good(host, static claims => claims["jti"] = "1");
        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => host.TakeAsync(token))));
        Assert.Single(results, static result => result is TokenResult.Accepted);
    }

    [Fact]
    public async Task WithoutTheStoreNoTokenOfSingleUseIsTaken()
    {
        FaultyStore? store = null;
        await using var host = Tokens.Host(static options => options.SingleUse = true, services: (services, database) => services.AddSingleton<Ledger.IToolStore>(
            provider => store = new FaultyStore(new SqliteToolStore(new SqliteToolStoreOptions { Path = database }, provider.GetRequiredService<TimeProvider>()))));
        var token = Tokens.Good(host, static claims => claims["jti"] = "1");
        await host.AcceptsAsync(Tokens.Good(host, static claims => claims["jti"] = "0"));
        store!.TakeOut(nameof(Ledger.IToolStore.TryUseTokenAsync));
        await host.RefusesAsync(TokenCodes.StoreUnavailable, token);
        store.TakeOut(null);
        await host.AcceptsAsync(token);
    }

    [Fact]
    public async Task TheLogSaysWhyAndShowsNothingOfTheToken()
    {
        await using var host = Tokens.Host();
        await host.RefusesAsync(TokenCodes.Issuer, Tokens.Good(host, static claims => (claims["iss"], claims["sub"]) = ("https://evil.example", "mallory")));
        Assert.Contains("A token was refused as token-issuer: It was issued by somebody else ('iss').", host.Log.Lines);
        Assert.DoesNotContain(host.Log.Lines, static line => line.Contains("evil", StringComparison.Ordinal) || line.Contains("mallory", StringComparison.Ordinal));
    }

    [Fact]
    public void OptionsThatTakeTokensOfAnybodyAreRefused()
    {
        Refuses("Issuer or Audience of the tokens is empty", static options => options.Audience = " ");
        Refuses("Issuer or Audience of the tokens is empty", static options => options.Issuer = "");
        Refuses("Nothing says which keys", static options => options.SigningKeys.Clear());
        Refuses("is no public key", static options => options.SigningKeys.Add(new RsaSecurityKey(RSA.Create(1024).ExportParameters(false))));
        Refuses("is no public key", static options => options.SigningKeys.Add(new SymmetricSecurityKey(new byte[64])));
        Refuses("is no public key", static options => options.SigningKeys.Add(new JsonWebKey { Kty = "oct", K = Base64UrlEncoder.Encode(new byte[64]) }));
        Refuses("SharedSecret has 248 bits", static options => options.SharedSecret = new SymmetricSecurityKey(new byte[31]));
        Refuses("'none' is no asymmetric algorithm", static options => options.Algorithms.Add("none"));
        Refuses("'HS256' is no asymmetric algorithm", static options => options.Algorithms.Add("HS256"));
        Refuses("ClockSkew is", static options => options.ClockSkew = TimeSpan.FromMinutes(5) + TimeSpan.FromTicks(1));
        Refuses("MaxActors is 17", static options => options.MaxActors = 17);
        Refuses("MaxTokenLength is 255", static options => options.MaxTokenLength = 255);
        Refuses("AuthorityDeadline is", static options => options.AuthorityDeadline = TimeSpan.Zero);
        Refuses("'Tenant' cannot be a claim", static options => options.Claims.Add("Tenant"));
        Refuses("is empty. Name a claim", static options => options.TenantClaim = "");
    }

    private static void Refuses(string problem, Action<TokenCallerOptions> configure)
    {
        var refused = Assert.Throws<ToolContractsStartupException>(() => Tokens.Host(configure));
        Assert.Contains(problem, Assert.Single(refused.Problems), StringComparison.Ordinal);
    }
}

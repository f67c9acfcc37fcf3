using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using ToolContracts.Identity;

namespace ToolContracts.Hosting.Tests;

/// <summary>Keys that come from the issuer, over real sockets.</summary>
public sealed class TokenAuthorityTests
{
    [Fact]
    public async Task TheIssuersKeysAreRead()
    {
        await using var authority = new LoopbackAuthority();
        await using var host = Host(authority.Metadata);
        await host.AcceptsAsync(Tokens.Good(host));
        await host.RefusesAsync(
            TokenCodes.Signature,
            Tokens.Sign("""{"alg":"RS256","kid":"r1"}""", Tokens.Claims(host).ToJsonString(), static data => Tokens.OtherRsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    [Fact]
    public async Task MetadataOfAnotherIssuerIsRefused()
    {
        await using var authority = new LoopbackAuthority { Issuer = "https://other.example" };
        await using var host = Host(authority.Metadata);
        await host.RefusesAsync(TokenCodes.AuthorityWrong, Tokens.Good(host));
    }

    [Fact]
    public async Task WithoutTheAuthorityNoTokenIsTaken()
    {
        await using var host = Host(new ConfigurationManager<OpenIdConnectConfiguration>(
            $"http://127.0.0.1:{LoopbackAuthority.FreePort()}/configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false }));
        await host.RefusesAsync(TokenCodes.AuthorityUnreachable, Tokens.Good(host));
    }

    [Fact]
    public async Task AnAuthorityThatHangsIsUnreachableAtItsDeadline()
    {
        await using var authority = new LoopbackAuthority { IsHanging = true };
        await using var host = Host(authority.Metadata);
        var result = host.TakeAsync(Tokens.Good(host));
        await authority.Asked;
        host.Time.Advance(TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1));
        Assert.False(result.IsCompleted);
        host.Time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(TokenCodes.AuthorityUnreachable, Assert.IsType<TokenResult.Refused>(await result).Code);
    }

    [Fact]
    public async Task ASecretAmongTheIssuersKeysIsNotUsed()
    {
        var secret = RandomNumberGenerator.GetBytes(32);
        await using var authority = new LoopbackAuthority
        {
            Keys = [new JsonObject { ["kty"] = "oct", ["kid"] = "s1", ["k"] = Base64UrlEncoder.Encode(secret) }, LoopbackAuthority.Jwk(Tokens.RsaKey)],
        };
        await using var host = Host(authority.Metadata);
        await host.RefusesAsync(TokenCodes.Algorithm, Tokens.HS256(Tokens.Claims(host).ToJsonString(), secret, """{"alg":"HS256","kid":"s1"}"""));
        await host.AcceptsAsync(Tokens.Good(host));
    }

    [Fact]
    public async Task ANewKeyOfTheIssuerIsFound()
    {
        await using var authority = new LoopbackAuthority();
        await using var host = Host(authority.Metadata);
        await host.AcceptsAsync(Tokens.Good(host));
        var key = new RsaSecurityKey(Tokens.OtherRsa.ExportParameters(false)) { KeyId = "r2" };
        authority.Keys = [LoopbackAuthority.Jwk(key)];
        var token = Tokens.Sign("""{"alg":"RS256","kid":"r2"}""", Tokens.Claims(host).ToJsonString(), static data => Tokens.OtherRsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

        // The provider reads behind the calls: until it has, the key is not known.
        TokenResult result;
        do
        {
            result = await host.TakeAsync(token);
        }
        while (result is TokenResult.Refused { Code: TokenCodes.Key });
        Assert.IsType<TokenResult.Accepted>(result);
        await host.RefusesAsync(TokenCodes.Key, Tokens.Good(host));
    }

    private static TestHost Host(BaseConfigurationManager metadata) => Tokens.Host(options =>
    {
        options.SigningKeys.Clear();
        options.Metadata = metadata;
    });
}

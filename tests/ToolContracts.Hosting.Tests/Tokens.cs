using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using ToolContracts.Identity;

namespace ToolContracts.Hosting.Tests;

/// <summary>Makes tokens by hand, so that they can be wrong in every way, and signs them with real keys.</summary>
internal static class Tokens
{
    public const string Issuer = "https://issuer.example";

    public static readonly RSA Rsa = RSA.Create(2048);
    public static readonly RSA OtherRsa = RSA.Create(2048);
    public static readonly ECDsa Ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public static SecurityKey RsaKey => new RsaSecurityKey(Rsa.ExportParameters(false)) { KeyId = "r1" };

    public static SecurityKey EcdsaKey => new ECDsaSecurityKey(ECDsa.Create(Ecdsa.ExportParameters(false))) { KeyId = "e1" };

    /// <summary>A host that takes tokens of both keys.</summary>
    public static TestHost Host(Action<TokenCallerOptions>? configure = null, string? folder = null, Action<IServiceCollection, string>? services = null) => new(
        folder,
        services,
        toolsets: builder => builder.AddToolset<LabTools>().AddTokenCallers(options =>
        {
            (options.Issuer, options.Audience) = (Issuer, "tools");
            options.SigningKeys.Add(RsaKey);
            options.SigningKeys.Add(EcdsaKey);
            configure?.Invoke(options);
        }));

    /// <summary>The claims of a good token of ada's, changed.</summary>
    public static JsonObject Claims(TestHost host, Action<JsonObject>? change = null)
    {
        var now = host.Time.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject { ["iss"] = Issuer, ["aud"] = "tools", ["sub"] = "ada", ["tenant"] = "acme", ["iat"] = now, ["exp"] = now + 300 };
        change?.Invoke(claims);
        return claims;
    }

    public static string Good(TestHost host, Action<JsonObject>? change = null) => RS256(Claims(host, change).ToJsonString());

    public static string RS256(string claims, string header = """{"alg":"RS256","kid":"r1","typ":"JWT"}""") => Sign(header, claims, SignRsa);

    public static string ES256(string claims, string header = """{"alg":"ES256","kid":"e1","typ":"JWT"}""") =>
        Sign(header, claims, static data => Ecdsa.SignData(data, HashAlgorithmName.SHA256));

    public static string HS256(string claims, byte[] secret, string header = """{"alg":"HS256","typ":"JWT"}""") =>
        Sign(header, claims, data => HMACSHA256.HashData(secret, data));

    public static string Sign(string header, string claims, Func<byte[], byte[]> sign)
    {
        var text = Part(header) + "." + Part(claims);
        return text + "." + Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(text)));
    }

    public static byte[] SignRsa(byte[] data) => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public static async Task<TokenResult> TakeAsync(this TestHost host, string? token) =>
        await host.Services.GetRequiredService<ITokenCallers>().AuthenticateAsync(token, TestContext.Current.CancellationToken);

    public static async Task<TokenResult.Accepted> AcceptsAsync(this TestHost host, string token) => Assert.IsType<TokenResult.Accepted>(await host.TakeAsync(token));

    public static async Task RefusesAsync(this TestHost host, string code, string? token) =>
        Assert.Equal(code, Assert.IsType<TokenResult.Refused>(await host.TakeAsync(token)).Code);
}

using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ToolContracts.Hosting;

namespace ToolContracts.Mcp.Tests;

/// <summary>An issuer of tokens.</summary>
internal static class Tokens
{
    public const string Issuer = "https://issuer.example";
    public const string Audience = "https://tools.example/mcp";

    public static readonly Caller Ada = new(ActorKind.Human, "ada", "acme");
    public static readonly Caller Bob = new(ActorKind.Human, "bob", "acme");

    private static readonly RsaSecurityKey Key = new(RSA.Create(2048)) { KeyId = "r1" };

    public static string Of(Caller caller, DateTime? expires = null, string audience = Audience, string? task = null)
    {
        var end = expires ?? DateTime.UtcNow.AddMinutes(5);
        var claims = new Dictionary<string, object> { ["sub"] = caller.Actor, ["tenant"] = caller.Tenant };
        if (task is not null)
        {
            claims["task"] = task;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = audience,
            IssuedAt = end.AddMinutes(-10),
            Expires = end,
            Claims = claims,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        });
    }

    /// <summary>Takes the issuer's tokens.</summary>
    public static void Take(ToolContractsBuilder builder) => builder.AddTokenCallers(static options =>
    {
        (options.Issuer, options.Audience, options.ClockSkew) = (Issuer, Audience, TimeSpan.Zero);
        options.SigningKeys.Add(new RsaSecurityKey(Key.Rsa.ExportParameters(false)) { KeyId = "r1" });
    });

    /// <summary>Takes tokens of an issuer that cannot be asked.</summary>
    public static void TakeOfNobody(ToolContractsBuilder builder) => builder.AddTokenCallers(static options =>
    {
        (options.Issuer, options.Audience, options.AuthorityDeadline) = (Issuer, Audience, TimeSpan.FromSeconds(1));
        options.Metadata = new UnreachableAuthority();
    });

    private sealed class UnreachableAuthority : BaseConfigurationManager
    {
        public override Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => throw new HttpRequestException("no route to the authority");

        public override void RequestRefresh()
        {
        }
    }
}

using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using ToolContracts.Hosting;

namespace Bank;

/// <summary>Who issues the tokens of clients, where the configuration says so: <c>Authority:Issuer</c> and <c>Authority:Audience</c>.</summary>
internal static class Authority
{
    /// <summary>Takes callers from tokens if an issuer is configured. Then nobody calls without one, in development neither.</summary>
    public static void TakeTokens(ToolContractsBuilder contracts, IConfiguration configuration)
    {
        if (configuration["Authority:Issuer"] is not { } issuer)
        {
            return;
        }

        contracts.AddTokenCallers(options =>
        {
            options.Issuer = issuer;
            options.Audience = configuration["Authority:Audience"] ?? "";
            options.Metadata = new ConfigurationManager<OpenIdConnectConfiguration>(
                issuer.TrimEnd('/') + "/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever());
        });
    }
}

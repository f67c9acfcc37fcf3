using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ToolContracts.Bank.Tests;

public sealed class HttpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AClientOfThisMachineIsTheAssistantInDevelopmentAndTheStartSaysSo()
    {
        await using var bank = await BankProcess.OverHttpAsync();
        Assert.Contains("need no token, and call as assistant of tenant northwind", bank.Start, StringComparison.Ordinal);
        await using var client = await bank.ConnectAsync();
        Assert.Equal(12, (await client.ListToolsAsync(cancellationToken: Cancellation)).Count);
        var shown = await client.CallToolAsync("cards_show", new Dictionary<string, object?> { ["card"] = "card-7002" }, cancellationToken: Cancellation);
        Assert.NotEqual(true, shown.IsError);
    }

    [Fact]
    public async Task OutsideOfDevelopmentItDoesNotStartWithoutAnAuthority()
    {
        var start = BankProcess.HttpStart();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        Assert.NotEqual(0, process.ExitCode);
        Assert.Contains("Nothing says who calls over HTTP.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAuthorityThatCannotBeReachedRefusesEverybody()
    {
        await using var bank = await BankProcess.OverHttpAsync("--Authority:Issuer", "https://127.0.0.1:1", "--Authority:Audience", "https://bank.example");
        Assert.DoesNotContain("need no token", bank.Start, StringComparison.Ordinal);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.Unauthorized, await ListAsync(token: null));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ListAsync(Token()));

        async Task<HttpStatusCode> ListAsync(string? token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, bank.Address)
            {
                Content = new StringContent("""{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{}}""", Encoding.UTF8, "application/json"),
            };
            request.Headers.Accept.ParseAdd("application/json, text/event-stream");
            request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.SendAsync(request, Cancellation);
            return response.StatusCode;
        }
    }

    // What the authority would give out, if it were there to be asked for its keys.
    private static string Token()
    {
        using var rsa = RSA.Create(2048);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = "https://127.0.0.1:1",
            Audience = "https://bank.example",
            Claims = new Dictionary<string, object> { ["sub"] = "assistant", ["tenant"] = "northwind" },
            SigningCredentials = new SigningCredentials(new RsaSecurityKey(rsa) { KeyId = "1" }, SecurityAlgorithms.RsaSha256) { CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
        });
    }
}

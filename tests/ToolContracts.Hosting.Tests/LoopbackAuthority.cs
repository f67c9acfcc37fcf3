using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ToolContracts.Hosting.Tests;

/// <summary>An issuer of tokens on a port of this machine: its metadata and its keys.</summary>
internal sealed class LoopbackAuthority : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;

    public LoopbackAuthority()
    {
        Address = $"http://127.0.0.1:{FreePort()}/";
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _serving = ServeAsync();
    }

    public string Address { get; }

    public string Issuer { get; set; } = Tokens.Issuer;

    public bool IsHanging { get; set; }

    public JsonArray Keys { get; set; } = [Jwk(Tokens.RsaKey)];

    /// <summary>Ends at the first request.</summary>
    public Task Asked => _asked.Task;

    public ConfigurationManager<OpenIdConnectConfiguration> Metadata => new(
        Address + "configuration", new OpenIdConnectConfigurationRetriever(), new HttpDocumentRetriever { RequireHttps = false });

    public static JsonNode Jwk(SecurityKey key)
    {
        var parameters = ((RsaSecurityKey)key).Parameters;
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = key.KeyId,
            ["use"] = "sig",
            ["n"] = Base64UrlEncoder.Encode(parameters.Modulus),
            ["e"] = Base64UrlEncoder.Encode(parameters.Exponent),
        };
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _released.TrySetResult();
        _listener.Stop();
        await _serving;
        _listener.Close();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                _asked.TrySetResult();
                if (IsHanging)
                {
                    await _released.Task;
                }

                var body = context.Request.Url!.AbsolutePath == "/keys"
                    ? new JsonObject { ["keys"] = Keys.DeepClone() }
                    : new JsonObject { ["issuer"] = Issuer, ["jwks_uri"] = Address + "keys" };
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body.ToJsonString()));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException || (exception is InvalidOperationException && !_listener.IsListening))
        {
            // It was stopped.
        }
    }
}

// rule: TOOL2001
// construct: record
// about: A copy of a record keeps the secret of its original.
using Microsoft.Extensions.Configuration;

[Toolset("endpoints", Owner = "platform-team")]
internal sealed partial class EndpointTools(IConfiguration configuration)
{
    /// <summary>Describes the partner's endpoint.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Endpoint Describe()
    {
        var endpoint = new Endpoint("https://partner.example", configuration["Partner:ApiKey"] ?? "");
        return endpoint with { Url = endpoint.Url + "/v2" }; // expect: TOOL2001
    }
}

internal sealed record Endpoint(string Url, string Login);

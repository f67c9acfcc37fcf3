// rule: TOOL2001
// construct: record
// about: A copy of a record has its secret overwritten by `with`.
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
        return endpoint with { Url = endpoint.Url + "/v2", Login = "***" };
    }
}

internal sealed record Endpoint(string Url, string Login);

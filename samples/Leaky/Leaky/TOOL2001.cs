using Microsoft.Extensions.Configuration;
using ToolContracts;

namespace Leaky;

[Toolset("gateway", Owner = "desk")]
public sealed partial class GatewayTools(IConfiguration configuration)
{
    /// <summary>Tells how the payment gateway is set up.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe()
    {
        var key = configuration["Gateway:ApiKey"];
        return key is null ? "no key" : $"live, key {key}";
    }
}

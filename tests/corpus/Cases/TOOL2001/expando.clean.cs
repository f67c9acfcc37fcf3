// rule: TOOL2001
// construct: dynamic
// about: The dynamic object that is shown never held the key.
using System.Dynamic;
using Microsoft.Extensions.Configuration;

[Toolset("pos", Owner = "platform-team")]
internal sealed partial class PosTools(IConfiguration configuration)
{
    /// <summary>Describes the till's terminal.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Terminal()
    {
        dynamic closed = new ExpandoObject();
        dynamic open = new ExpandoObject();
        closed.Key = configuration["Terminal:MerchantKey"];
        open.Place = configuration["Terminal:Place"];
        return closed.Key is null ? "none" : (string)open.Place;
    }
}

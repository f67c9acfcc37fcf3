// rule: TOOL2001
// construct: dynamic
// about: A dynamic object carries the key to the result.
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
        return open.Place is null ? "none" : (string)closed.Key; // expect: TOOL2001
    }
}

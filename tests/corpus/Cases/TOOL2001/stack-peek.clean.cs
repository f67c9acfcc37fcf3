// rule: TOOL2001
// construct: collection, control-flow
// about: The secret is pushed onto a stack, and the loop empties the other one.
using Microsoft.Extensions.Configuration;

[Toolset("routes", Owner = "platform-team")]
internal sealed partial class RouteTools(IConfiguration configuration)
{
    /// <summary>Tells which providers a parcel's route is asked from.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Providers()
    {
        var names = new Stack<string>();
        var keys = new Stack<string>();
        names.Push("north");
        keys.Push(configuration["Routes:PrivateKey"] ?? "");
        var text = "";
        while (names.TryPop(out var next))
        {
            text += next + " ";
        }

        return text;
    }
}

// rule: TOOL4001
// construct: record
// about: The with expression replaces another member.
namespace Deliveries;

public sealed record Route([property: Trusted] string Depot, string Remark);

[Toolset("routes")]
public sealed partial class RouteTools
{
    private static readonly Route Default = new("east", "");

    /// <summary>Plans a route.</summary>
    /// <param name="wish">What the customer wishes.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private Route Plan(string wish)
    {
        var route = Default;
        if (wish.Length > 0)
        {
            route = route with { Remark = wish };
        }

        return route;
    }
}

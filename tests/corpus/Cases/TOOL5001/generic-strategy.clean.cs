// rule: TOOL5001
// construct: effect, generic
// about: The type argument is the one whose method only reads.
namespace Glazing;

internal interface IStock
{
    static abstract int Take(int pane);
}

internal sealed class RealStock : IStock
{
    public static int Take(int pane)
    {
        File.Delete($"/srv/panes/{pane}");
        return pane;
    }
}

internal sealed class PlannedStock : IStock
{
    public static int Take(int pane) => File.Exists($"/srv/panes/{pane}") ? pane : 0;
}

[Toolset("panes")]
public sealed partial class PaneTools
{
    /// <summary>Plans which panes a window takes.</summary>
    /// <param name="panes">The panes' numbers.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Plan(IReadOnlyList<int> panes) => Sum<PlannedStock>(panes);

    private static int Sum<T>(IReadOnlyList<int> panes) where T : IStock
    {
        var sum = 0;
        foreach (var pane in panes)
        {
            sum += T.Take(pane);
        }

        return sum;
    }
}

// rule: TOOL4001
// construct: exception
// about: A constant of the catch is passed.
namespace Distilleries;

internal static class Still
{
    public static string Stop([Trusted] string valve) => valve == "main-1" ? "closed" : "closing";
}

[Toolset("stills")]
public sealed partial class StillTools
{
    /// <summary>Tries a recipe out.</summary>
    /// <param name="recipe">The recipe.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Try(string recipe)
    {
        try
        {
            if (recipe.Length > 100)
            {
                throw new InvalidDataException(recipe);
            }

            return "fine";
        }
        catch (InvalidDataException problem)
        {
            var valve = "main";
            valve += problem.HResult > 0 ? "-1" : "-2";
            return Still.Stop(valve);
        }
    }
}

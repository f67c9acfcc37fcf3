// rule: TOOL4001
// construct: exception
// about: The message of an exception that was thrown with the model's text is passed for a [Trusted] parameter.
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
            valve = problem.Message;
            return Still.Stop(valve); // expect: TOOL4001
        }
    }
}

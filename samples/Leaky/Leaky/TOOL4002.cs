using ToolContracts;

namespace Leaky;

[Toolset("recipes", Owner = "desk")]
public sealed partial class RecipeTools
{
    /// <summary>Reads a recipe.</summary>
    /// <param name="name">The recipe's name.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Read(string name) => File.ReadAllText(Path.Combine("/srv/recipes", name));
}

using ToolContracts;

namespace Leaky;

[Toolset("recipes", Owner = "desk")]
public sealed partial class RecipeTools
{
    /// <summary>Reads a recipe.</summary>
    /// <param name="name">The recipe's path.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Read(RootedPath name) => File.ReadAllText(name.FullPath);
}

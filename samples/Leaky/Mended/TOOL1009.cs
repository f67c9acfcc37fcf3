using ToolContracts;

namespace Leaky;

[Toolset("shelf", Owner = "desk")]
public sealed partial class ShelfTools
{
    /// <summary>Finds a place by its number.</summary>
    /// <param name="number">The number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static string Find(int number) => $"place {number}";

    /// <summary>Finds a place by what lies there.</summary>
    /// <param name="article">The article.</param>
    [Tool("find_article")]
    [SideEffect(SideEffect.None)]
    private static string Find(string article) => $"place of {article}";
}

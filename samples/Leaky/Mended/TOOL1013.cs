using ToolContracts;

namespace Leaky;

[Toolset("search", Owner = "desk")]
public sealed partial class SearchTools
{
    /// <summary>Searches the handbook.</summary>
    /// <param name="words">What for.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(TimeoutSeconds = 5)]
    private static string Search(string words) => $"nothing about {words}";
}

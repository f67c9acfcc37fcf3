using ToolContracts;

namespace Leaky;

[Toolset("grades", Owner = "desk")]
public sealed partial class GradeTools
{
    /// <summary>Adds up the points of a pupil.</summary>
    /// <param name="points">Points by subject.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Sum(IReadOnlyDictionary<string, int> points) => points.Values.Sum();
}

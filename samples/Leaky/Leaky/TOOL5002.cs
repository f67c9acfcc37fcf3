using ToolContracts;

namespace Leaky;

[Toolset("attic", Owner = "desk")]
public sealed partial class AtticTools
{
    /// <summary>Throws an old box away.</summary>
    /// <param name="box">The box's number.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible)]
    [RequiresPermission("attic.clear", Resource = "box/{box}")]
    [RequiresApproval("keeper", Summary = "Throw box {box} away")]
    [Idempotent]
    private static void Clear(int box) => File.Delete($"boxes/{box}.txt");
}

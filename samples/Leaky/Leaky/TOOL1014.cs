using ToolContracts;

namespace Leaky;

[Toolset("lamps")]
public sealed partial class LampTools(HashSet<string> lit)
{
    /// <summary>Lights a lamp.</summary>
    /// <param name="lamp">Its name.</param>
    [Tool]
    [SideEffect(SideEffect.Reversible)]
    [RequiresPermission("lamps.light", Resource = "lamp/{lamp}")]
    [Idempotent]
    private void Light(string lamp) => lit.Add(lamp);
}

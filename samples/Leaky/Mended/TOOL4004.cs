using ToolContracts;

namespace Leaky;

[Toolset("deputies", Owner = "desk")]
public sealed partial class DeputyTools
{
    /// <summary>Counts the shifts of who asks.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Shifts([FromCaller] Caller caller) => Rota.Shifts(caller);
}

public static class Rota
{
    public static int Shifts(Caller caller) => caller.Actor.Length;
}

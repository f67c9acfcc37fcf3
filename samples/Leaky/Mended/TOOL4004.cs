using ToolContracts;

namespace Leaky;

[Toolset("deputies", Owner = "desk")]
public sealed partial class DeputyTools(Rota rota)
{
    /// <summary>Counts the shifts of who asks.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Shifts([FromCaller] Caller caller) => rota.Shifts(caller);
}

public sealed class Rota
{
    public int Shifts(Caller caller) => caller.Actor.Length;
}

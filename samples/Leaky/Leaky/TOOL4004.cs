using ToolContracts;

namespace Leaky;

[Toolset("deputies", Owner = "desk")]
public sealed partial class DeputyTools(Rota rota)
{
    /// <summary>Counts the shifts of a clerk.</summary>
    /// <param name="clerk">The clerk.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Shifts(string clerk, [FromCaller] Caller caller) => rota.Shifts(new Caller(ActorKind.Human, clerk, caller.Tenant));
}

public sealed class Rota
{
    public int Shifts(Caller caller) => caller.Actor.Length;
}

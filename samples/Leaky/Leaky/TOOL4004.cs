using ToolContracts;

namespace Leaky;

[Toolset("deputies", Owner = "desk")]
public sealed partial class DeputyTools
{
    /// <summary>Counts the shifts of a clerk.</summary>
    /// <param name="clerk">The clerk.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static int Shifts(string clerk, [FromCaller] Caller caller) => Rota.Shifts(new Caller(ActorKind.Human, clerk, caller.Tenant));
}

public static class Rota
{
    public static int Shifts(Caller caller) => caller.Actor.Length;
}

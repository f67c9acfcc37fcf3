// rule: TOOL4004
// construct: record
// about: The Caller is made from the one of the call; the model's text only goes into the audit line.
namespace Delegation;

[Toolset("delegation")]
public sealed partial class DelegationTools
{
    /// <summary>Shows as whom a request would run.</summary>
    /// <param name="clerk">The clerk.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Preview(string clerk, ToolCallContext context)
    {
        var deputy = new Caller(ActorKind.Human, context.Caller.Actor, context.Caller.Tenant);
        return $"{deputy.Kind} {deputy.Actor.Length} {clerk}";
    }
}

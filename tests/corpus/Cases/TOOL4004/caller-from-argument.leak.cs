// rule: TOOL4004
// construct: record
// about: A tool makes a Caller whose actor is the model's text.
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
        var deputy = new Caller(ActorKind.Human, clerk, context.Caller.Tenant); // expect: TOOL4004
        return $"{deputy.Kind} {deputy.Actor.Length} {clerk}";
    }
}

// rule: TOOL4004
// construct: linq, lambda
// about: The identity's claims come from the caller, the model's dictionary is only counted.
using System.Security.Claims;

namespace Badges;

[Toolset("badges")]
public sealed partial class BadgeTools
{
    /// <summary>Previews a badge.</summary>
    /// <param name="fields">The badge's fields.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Preview(IReadOnlyDictionary<string, string> fields, ToolCallContext context)
    {
        var claims = context.Caller.Claims.Select(field => new Claim(field.Key, field.Value)).ToList();
        return $"{claims.Count} claims of {fields.Count} fields";
    }
}

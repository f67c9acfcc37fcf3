// rule: TOOL4004
// construct: linq, lambda
// about: Each pair of the model's dictionary becomes a claim of an identity.
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
        var claims = fields.Select(field => new Claim(field.Key, field.Value)).ToList(); // expect: TOOL4004
        return $"{claims.Count} claims of {fields.Count} fields";
    }
}

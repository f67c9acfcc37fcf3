// rule: TOOL4004
// construct: dynamic
// about: A constant gives it its value, and the dynamic member goes only into the answer.
using System.Dynamic;
using System.Security.Claims;

namespace Passes;

[Toolset("passes")]
public sealed partial class PassTools
{
    /// <summary>Previews a pass.</summary>
    /// <param name="visitor">The visitor.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Preview(string visitor)
    {
        dynamic pass = new ExpandoObject();
        pass.Kind = "day";
        pass.Visitor = visitor;
        var value = visitor.Length > 0 ? "day" : "none";
        var claim = new Claim("pass", value);
        return claim.Type + (string)pass.Visitor;
    }
}

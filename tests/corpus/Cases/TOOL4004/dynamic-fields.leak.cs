// rule: TOOL4004
// construct: dynamic
// about: A dynamic object that holds the model's text gives a claim its value.
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
        string value = pass.Visitor;
        var claim = new Claim("pass", value); // expect: TOOL4004
        return claim.Type + (string)pass.Visitor;
    }
}

// rule: TOOL2001
// construct: local-function, ref-out
// about: A local function that captures the token sets a text by reference to its length.
using Microsoft.Extensions.Configuration;

[Toolset("gates", Owner = "facilities")]
internal sealed partial class GateTools(IConfiguration configuration)
{
    /// <summary>Describes a gate.</summary>
    /// <param name="gate">The gate.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe(string gate)
    {
        var token = configuration["Gates:AccessToken"] ?? "";
        var text = token;
        Frame(ref text);
        return text;

        void Frame(ref string framed) => framed = "[" + token.Length + "]";
    }
}

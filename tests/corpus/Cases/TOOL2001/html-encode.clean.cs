// rule: TOOL2001
// construct: unknown-call
// about: The field's name is encoded, and the secret decides only which one.
using System.Net;
using Microsoft.Extensions.Configuration;

[Toolset("forms", Owner = "platform-team")]
internal sealed partial class FormTools(IConfiguration configuration)
{
    /// <summary>Shows the form's hidden field.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Field()
    {
        var token = configuration["Forms:AntiforgerySecret"] ?? "";
        return WebUtility.HtmlEncode("<input value='" + (token.Length > 0 ? "set" : "unset") + "'>");
    }
}

// rule: TOOL2001
// construct: unknown-call
// about: Encoding for HTML does not make a secret public.
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
        return WebUtility.HtmlEncode("<input value='" + token + "'>"); // expect: TOOL2001
    }
}

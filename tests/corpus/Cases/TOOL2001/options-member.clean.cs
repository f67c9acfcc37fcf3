// rule: TOOL2001
// construct: declaration, property-field
// about: Another member of the same options is shown.
using Microsoft.Extensions.Options;

[Toolset("mailings", Owner = "platform-team")]
internal sealed partial class MailingTools(IOptions<MailingOptions> options)
{
    /// <summary>Describes the mail relay.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Relay() => options.Value.Host + " as " + options.Value.User;
}

internal sealed class MailingOptions
{
    public string Host { get; set; } = "";

    public string User { get; set; } = "";

    [SecretData]
    public string Password { get; set; } = "";
}

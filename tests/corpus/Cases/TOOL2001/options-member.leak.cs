// rule: TOOL2001
// construct: declaration, property-field
// about: A member of the options is marked secret, and the tool shows it.
using Microsoft.Extensions.Options;

[Toolset("mailings", Owner = "platform-team")]
internal sealed partial class MailingTools(IOptions<MailingOptions> options)
{
    /// <summary>Describes the mail relay.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Relay() => options.Value.Host + " as " + options.Value.Password; // expect: TOOL2001
}

internal sealed class MailingOptions
{
    public string Host { get; set; } = "";

    public string User { get; set; } = "";

    [SecretData]
    public string Password { get; set; } = "";
}

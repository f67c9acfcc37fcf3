// rule: TOOL2001
// construct: declaration, model
// about: The value of a configuration section is read by its indexer.
using Microsoft.Extensions.Configuration;

[Toolset("smtp", Owner = "platform-team")]
internal sealed partial class SmtpTools(IConfiguration configuration)
{
    /// <summary>Describes the sender's account.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Account()
    {
        var section = configuration.GetSection("Smtp");
        var user = section["User"];
        var password = section["Password"];
        return user + "/" + password; // expect: TOOL2001
    }
}

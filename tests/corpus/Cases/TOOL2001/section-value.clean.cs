// rule: TOOL2001
// construct: declaration, model
// about: The section's other value is read.
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
        return password is null ? "none" : user + "@example.org";
    }
}

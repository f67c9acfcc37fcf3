// rule: TOOL2001
// construct: pattern, record
// about: A property pattern binds the secret member.
using Microsoft.Extensions.Configuration;

[Toolset("sms", Owner = "platform-team")]
internal sealed partial class SmsTools(IConfiguration configuration)
{
    /// <summary>Describes the sender of short messages.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Sender()
    {
        var account = new SmsAccount("ward-3", configuration["Sms:AuthToken"] ?? "");
        return account is { Auth: { Length: > 0 } shown } ? shown : "none"; // expect: TOOL2001
    }
}

internal sealed record SmsAccount(string Name, string Auth);

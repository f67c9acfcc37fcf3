// rule: TOOL2001
// construct: pattern, record
// about: A property pattern tests the secret member and binds the other.
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
        return account is { Auth.Length: > 0, Name: var shown } ? shown : "none";
    }
}

internal sealed record SmsAccount(string Name, string Auth);

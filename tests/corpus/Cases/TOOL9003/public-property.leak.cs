// rule: TOOL9003
// construct: property-field
// about: A public property gives the password out and does not say so.
using Microsoft.Extensions.Configuration;

public sealed class MailSettings
{
    private readonly string _password;

    public MailSettings(IConfiguration configuration)
    {
        User = configuration["Mail:User"] ?? "";
        _password = configuration["Mail:Password"] ?? "";
    }

    public string User { get; }

    public string Password => _password; // expect: TOOL9003
}

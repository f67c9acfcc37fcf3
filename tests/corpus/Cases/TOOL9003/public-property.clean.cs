// rule: TOOL9003
// construct: property-field
// about: The public property says so.
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

    [SecretData]
    public string Password => _password;
}

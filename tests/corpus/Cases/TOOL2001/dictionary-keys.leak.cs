// rule: TOOL2001
// construct: collection, linq
// about: The values of a dictionary of secrets are listed.
using Microsoft.Extensions.Configuration;

[Toolset("accountsbook", Owner = "platform-team")]
internal sealed partial class AccountTools
{
    private readonly Dictionary<string, string> _logins = [];

    public AccountTools(IConfiguration configuration)
    {
        _logins["backup"] = configuration["Accounts:BackupPassword"] ?? "";
        _logins["report"] = configuration["Accounts:ReportPassword"] ?? "";
    }

    /// <summary>Lists the service accounts.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string List() => string.Join(", ", _logins.Values.Order()); // expect: TOOL2001
}

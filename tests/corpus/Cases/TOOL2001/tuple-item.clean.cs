// rule: TOOL2001
// construct: tuple, helper-method
// about: The first item of a helper's tuple is the user.
using Microsoft.Extensions.Configuration;

[Toolset("ldap", Owner = "platform-team")]
internal sealed partial class LdapTools(IConfiguration configuration)
{
    /// <summary>Tells as whom the directory is searched.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Binding()
    {
        var login = Login();
        return "bind: " + login.User;
    }

    private (string User, string Password) Login() => (configuration["Ldap:User"] ?? "", configuration["Ldap:BindPassword"] ?? "");
}

// rule: TOOL2001
// construct: tuple, helper-method
// about: The second item of a helper's tuple is the password.
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
        return "bind: " + login.Password; // expect: TOOL2001
    }

    private (string User, string Password) Login() => (configuration["Ldap:User"] ?? "", configuration["Ldap:BindPassword"] ?? "");
}

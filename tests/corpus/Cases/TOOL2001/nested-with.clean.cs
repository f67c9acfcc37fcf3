// rule: TOOL2001
// construct: record, property-field
// about: A nested record that holds the secret is replaced by `with` on the outer one.
using Microsoft.Extensions.Configuration;

[Toolset("tenants", Owner = "platform-team")]
internal sealed partial class TenantTools(IConfiguration configuration)
{
    /// <summary>Describes the hosting of the portal.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Hosting()
    {
        var hosting = new Hosting("eu-1", new Login("svc", configuration["Hosting:Password"] ?? ""));
        var shown = hosting with { Login = new Login("svc", "") };
        return shown.Region + "/" + shown.Login.Name + "/" + shown.Login.Text;
    }
}

internal sealed record Hosting(string Region, Login Login);

internal sealed record Login(string Name, string Text);

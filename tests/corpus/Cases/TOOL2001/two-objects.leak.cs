// rule: TOOL2001
// construct: property-field
// about: Of two objects of one class the one that holds the secret is described.
using Microsoft.Extensions.Configuration;

[Toolset("mirrors", Owner = "platform-team")]
internal sealed partial class MirrorTools(IConfiguration configuration)
{
    /// <summary>Describes a mirror of the package feed.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Describe()
    {
        var open = new Mirror { Name = "public" };
        var closed = new Mirror { Name = "internal" };
        open.Login = "anonymous";
        closed.Login = configuration["Feed:AccessToken"] ?? "";
        return closed.Name + " " + closed.Login + (open.Login.Length > 0 ? "" : "?"); // expect: TOOL2001
    }
}

internal sealed class Mirror
{
    public string Name { get; set; } = "";

    public string Login { get; set; } = "";
}

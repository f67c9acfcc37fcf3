// rule: TOOL2001
// construct: interface, property-field
// about: The object is of the type that overrides the base method with a mask.
using Microsoft.Extensions.Configuration;

[Toolset("routers", Owner = "platform-team")]
internal sealed partial class RouterTools(IConfiguration configuration)
{
    /// <summary>Describes the router of the branch office.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Router()
    {
        Device device = new MaskedRouter(configuration["Router:Password"] ?? "");
        return device.Describe();
    }
}

internal class Device(string password)
{
    protected string Password { get; } = password;

    public virtual string Describe() => "device, password " + Password;
}

internal sealed class Router(string password) : Device(password);

internal sealed class MaskedRouter(string password) : Device(password)
{
    public override string Describe() => "router, password of " + Password.Length + " characters";
}

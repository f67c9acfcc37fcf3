// rule: TOOL2001
// construct: property-field, interface
// about: The derived class gives its base the user and keeps the password for itself.
using Microsoft.Extensions.Configuration;

[Toolset("hives", Owner = "platform-team")]
internal sealed partial class HiveTools(IConfiguration configuration)
{
    /// <summary>Describes the beehive's scale.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Scale()
    {
        var scale = new HiveScale(configuration["Hive:User"] ?? "", configuration["Hive:Password"] ?? "");
        return scale.Shown;
    }
}

internal abstract class Named(string name)
{
    internal string Shown { get; } = "<" + name + ">";
}

internal sealed class HiveScale(string user, string password) : Named(user)
{
    internal int Strength { get; } = password.Length;
}

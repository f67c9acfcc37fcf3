// rule: TOOL2001
// construct: property-field, interface
// about: A base class keeps what its constructor gets, and the derived class shows it.
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
        return scale.Shown; // expect: TOOL2001
    }
}

internal abstract class Named(string name)
{
    internal string Shown { get; } = "<" + name + ">";
}

internal sealed class HiveScale(string user, string password) : Named(user + ":" + password)
{
    internal int Strength { get; } = password.Length;
}

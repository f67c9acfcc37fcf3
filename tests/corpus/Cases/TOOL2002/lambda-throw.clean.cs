// rule: TOOL2002
// construct: exception, lambda
// about: The lambda throws with a fixed message.
using Microsoft.Extensions.Configuration;

[Toolset("looms", Owner = "platform-team")]
internal sealed partial class LoomTools(IConfiguration configuration)
{
    /// <summary>Counts the looms that run.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Running()
    {
        var secret = configuration["Looms:SharedSecret"] ?? "";
        Func<int> count = () => secret.Length > 4 ? 2 : throw new InvalidOperationException("bad secret");
        return count();
    }
}

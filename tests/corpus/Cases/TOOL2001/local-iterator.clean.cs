// rule: TOOL2001
// construct: local-function, iterator
// about: A local iterator yields which lines there are.
using Microsoft.Extensions.Configuration;

[Toolset("pools", Owner = "platform-team")]
internal sealed partial class PoolTools(IConfiguration configuration)
{
    /// <summary>Lists the setup of the swimming pool's pump.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string[] Setup()
    {
        return Lines().ToArray();

        IEnumerable<string> Lines()
        {
            yield return "pump 3";
            yield return "key " + (configuration["Pool:PumpSecretKey"] is null ? "missing" : "present");
        }
    }
}

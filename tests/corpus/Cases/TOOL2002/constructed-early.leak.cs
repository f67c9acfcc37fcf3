// rule: TOOL2002
// construct: exception, control-flow
// about: The exception is made in a variable before it is thrown.
using Microsoft.Extensions.Configuration;

[Toolset("buoys", Owner = "platform-team")]
internal sealed partial class BuoyTools(IConfiguration configuration)
{
    /// <summary>Tells how high the waves are.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private double Waves()
    {
        var secret = configuration["Buoys:AccessKey"] ?? "";
        var refused = new InvalidOperationException("refused: " + secret);
        var unknown = new InvalidOperationException("unknown");
        if (secret.Length == 0)
        {
            throw refused; // expect: TOOL2002
        }

        return refused.Data.Count + unknown.Data.Count + 1.5;
    }
}

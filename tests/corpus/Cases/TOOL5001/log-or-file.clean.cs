// rule: TOOL5001
// construct: effect, unknown-call
// about: What the tool did goes to the log.
using Microsoft.Extensions.Logging;

namespace Ferries;

[Toolset("ferries")]
public sealed partial class FerryTools(ILogger<FerryTools> logger)
{
    /// <summary>Tells when the next ferry leaves.</summary>
    /// <param name="pier">The pier's number.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Next(int pier)
    {
        var minute = (pier * 13) % 60;
        logger.LogInformation("Pier {Pier} was asked for", pier);
        return $"at minute {minute}";
    }
}

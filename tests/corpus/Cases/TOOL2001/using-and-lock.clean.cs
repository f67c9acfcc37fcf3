// rule: TOOL2001
// construct: control-flow, property-field
// about: Within a lock the secret is copied to a variable that nobody returns.
using Microsoft.Extensions.Configuration;

[Toolset("presses", Owner = "platform-team")]
internal sealed partial class PressTools(IConfiguration configuration)
{
    private readonly Lock _gate = new();
    private string _state = "idle";

    /// <summary>Tells the state of the press.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string State()
    {
        var shown = _state;
        var kept = "";
        lock (_gate)
        {
            kept = _state + configuration["Press:OperatorPassword"];
            _state = "asked";
        }

        return kept.Length > 100 ? "strange" : shown;
    }
}

// rule: TOOL9002
// construct: model
// about: The file is of version 1.
namespace Clocks;

public sealed class Clock
{
    public string Read() => "noon";
}

[Toolset("clocks")]
public sealed partial class ClockTools(Clock clock)
{
    /// <summary>Tells the time.</summary>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Now() => clock.Read();
}
// additional: clocks.toolcontracts.json
{
  "version": 1,
  "library": "clocks",
  "rows": [
    { "type": "Clocks.Clock", "member": "Read", "neutral": true }
  ]
}

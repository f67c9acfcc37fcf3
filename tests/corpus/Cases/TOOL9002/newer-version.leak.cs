// rule: TOOL9002
// construct: model
// about: The file is of a version that this package does not know.
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
  "version": 99, // expect: TOOL9002
  "library": "clocks",
  "rows": [
    { "type": "Clocks.Clock", "member": "Read", "neutral": true }
  ]
}

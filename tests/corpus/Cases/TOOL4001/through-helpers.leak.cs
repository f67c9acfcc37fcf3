// rule: TOOL4001
// construct: helper-method
// about: Two helpers down, the model's text reaches the [Trusted] parameter; the report stands at the argument in the tool.
namespace Doors;

internal sealed class DoorBus
{
    public string State([Trusted] string address) => "door " + address + " is shut";
}

internal sealed class Doorman(DoorBus bus)
{
    public string Look(string door) => Ask(door.ToUpperInvariant());

    private string Ask(string address) => bus.State(address);

    [Validates]
    private static string Known(string address) =>
        address is "A1" or "A2" ? address : throw new ToolFailedException("no-such-door", ToolFailure.NotStarted);
}

[Toolset("doors")]
public sealed partial class DoorTools
{
    private readonly Doorman _doorman = new(new DoorBus());

    /// <summary>Tells whether a door is shut.</summary>
    /// <param name="door">The door.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string State(string door)
    {
        var state = _doorman.Look(door); // expect: TOOL4001
        return state;
    }
}

// rule: TOOL9001
// construct: effect, lambda
// about: A delegate is one of twelve lambdas, each of which is followed.
namespace Gearboxes;

[Toolset("gears", Owner = "workshop")]
public sealed partial class GearTools
{
    /// <summary>Works out how fast a shaft turns.</summary>
    /// <param name="gear">The gear's number.</param>
    /// <param name="speed">Turns of the motor a minute.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Turn(int gear, int speed)
    {
        Func<int, int> ratio = gear switch
        {
            0 => static value => value * 2,
            1 => static value => value * 3,
            2 => static value => value * 4,
            3 => static value => value * 5,
            4 => static value => value * 6,
            5 => static value => value * 7,
            6 => static value => value * 8,
            7 => static value => value * 9,
            8 => static value => value * 10,
            9 => static value => value * 11,
            10 => static value => value * 12,
            _ => static value => value,
        };
        return ratio(speed);
    }
}

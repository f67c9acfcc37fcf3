// rule: TOOL9001
// construct: effect, lambda
// about: A delegate is one of forty lambdas, more than are followed.
namespace Gearboxes;

[Toolset("gears", Owner = "workshop")]
public sealed partial class GearTools
{
    /// <summary>Works out how fast a shaft turns.</summary>
    /// <param name="gear">The gear's number.</param>
    /// <param name="speed">Turns of the motor a minute.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private int Turn(int gear, int speed) // expect: TOOL9001
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
            11 => static value => value * 13,
            12 => static value => value * 14,
            13 => static value => value * 15,
            14 => static value => value * 16,
            15 => static value => value * 17,
            16 => static value => value * 18,
            17 => static value => value * 19,
            18 => static value => value * 20,
            19 => static value => value * 21,
            20 => static value => value * 22,
            21 => static value => value * 23,
            22 => static value => value * 24,
            23 => static value => value * 25,
            24 => static value => value * 26,
            25 => static value => value * 27,
            26 => static value => value * 28,
            27 => static value => value * 29,
            28 => static value => value * 30,
            29 => static value => value * 31,
            30 => static value => value * 32,
            31 => static value => value * 33,
            32 => static value => value * 34,
            33 => static value => value * 35,
            34 => static value => value * 36,
            35 => static value => value * 37,
            36 => static value => value * 38,
            37 => static value => value * 39,
            38 => static value => value * 40,
            _ => static value => value,
        };
        return ratio(speed);
    }
}

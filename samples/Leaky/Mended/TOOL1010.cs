using ToolContracts;

namespace Leaky;

[Toolset("units", Owner = "desk")]
public sealed partial class UnitTools
{
    /// <summary>Converts a length from feet to metres.</summary>
    /// <param name="value">Feet.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private static double Convert(double value) => value * 0.3048;
}

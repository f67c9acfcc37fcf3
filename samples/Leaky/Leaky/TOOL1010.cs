using ToolContracts;

namespace Leaky;

[Toolset("units", Owner = "desk")]
public sealed partial class UnitTools
{
    [Tool]
    [SideEffect(SideEffect.None)]
    private static double Convert(double value) => value * 0.3048;
}

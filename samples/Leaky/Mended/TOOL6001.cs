using ToolContracts;

namespace Mended;

[Toolset("rates", Owner = "desk")]
public sealed partial class RateTools
{
    /// <summary>The rate of a currency.</summary>
    /// <param name="currency">Its code.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    [Limits(CallsPerMinute = 60)]
    private static decimal Rate(string currency) => currency.Length;
}

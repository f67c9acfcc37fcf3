using ToolContracts;

namespace Leaky;

[Toolset("measures")]
public sealed partial class MeasureTools(IMeasure unit)
{
    /// <summary>Writes an amount with its unit.</summary>
    /// <param name="amount">The amount.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Write(int amount) => unit.Write(amount);
}

public interface IMeasure
{
    string Write(int amount);
}

internal sealed class Measure(string name) : IMeasure
{
    public string Write(int amount) => amount + " " + name;
}

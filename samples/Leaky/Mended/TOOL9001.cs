using ToolContracts;

namespace Leaky;

[Toolset("measures")]
public sealed partial class MeasureTools(IUnit unit)
{
    /// <summary>Writes an amount with its unit.</summary>
    /// <param name="amount">The amount.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Write(int amount) => unit.Write(amount);
}

public interface IUnit
{
    string Write(int amount);
}

internal sealed class Unit(string name) : IUnit
{
    public string Write(int amount) => amount + " " + name;
}

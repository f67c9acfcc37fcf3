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

internal sealed class Metre : IMeasure { public string Write(int amount) => amount + " metre"; }

internal sealed class Litre : IMeasure { public string Write(int amount) => amount + " litre"; }

internal sealed class Gram : IMeasure { public string Write(int amount) => amount + " gram"; }

internal sealed class Second : IMeasure { public string Write(int amount) => amount + " second"; }

internal sealed class Ampere : IMeasure { public string Write(int amount) => amount + " ampere"; }

internal sealed class Kelvin : IMeasure { public string Write(int amount) => amount + " kelvin"; }

internal sealed class Mole : IMeasure { public string Write(int amount) => amount + " mole"; }

internal sealed class Candela : IMeasure { public string Write(int amount) => amount + " candela"; }

internal sealed class Hertz : IMeasure { public string Write(int amount) => amount + " hertz"; }

internal sealed class Newton : IMeasure { public string Write(int amount) => amount + " newton"; }

internal sealed class Pascal : IMeasure { public string Write(int amount) => amount + " pascal"; }

internal sealed class Joule : IMeasure { public string Write(int amount) => amount + " joule"; }

internal sealed class Watt : IMeasure { public string Write(int amount) => amount + " watt"; }

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

internal sealed class Metre : IUnit { public string Write(int amount) => amount + " metre"; }

internal sealed class Litre : IUnit { public string Write(int amount) => amount + " litre"; }

internal sealed class Gram : IUnit { public string Write(int amount) => amount + " gram"; }

internal sealed class Second : IUnit { public string Write(int amount) => amount + " second"; }

internal sealed class Ampere : IUnit { public string Write(int amount) => amount + " ampere"; }

internal sealed class Kelvin : IUnit { public string Write(int amount) => amount + " kelvin"; }

internal sealed class Mole : IUnit { public string Write(int amount) => amount + " mole"; }

internal sealed class Candela : IUnit { public string Write(int amount) => amount + " candela"; }

internal sealed class Hertz : IUnit { public string Write(int amount) => amount + " hertz"; }

internal sealed class Newton : IUnit { public string Write(int amount) => amount + " newton"; }

internal sealed class Pascal : IUnit { public string Write(int amount) => amount + " pascal"; }

internal sealed class Joule : IUnit { public string Write(int amount) => amount + " joule"; }

internal sealed class Watt : IUnit { public string Write(int amount) => amount + " watt"; }

// rule: TOOL9001
// construct: interface, helper-method
// about: Thirty implementations of the interface are more than a call is followed into.
namespace Units;

public interface IUnit
{
    string Write(string value);
}

public sealed class Metre : IUnit { public string Write(string value) => value + " metre"; }

public sealed class Litre : IUnit { public string Write(string value) => value + " litre"; }

public sealed class Gram : IUnit { public string Write(string value) => value + " gram"; }

public sealed class Second : IUnit { public string Write(string value) => value + " second"; }

public sealed class Ampere : IUnit { public string Write(string value) => value + " ampere"; }

public sealed class Kelvin : IUnit { public string Write(string value) => value + " kelvin"; }

public sealed class Mole : IUnit { public string Write(string value) => value + " mole"; }

public sealed class Candela : IUnit { public string Write(string value) => value + " candela"; }

public sealed class Hertz : IUnit { public string Write(string value) => value + " hertz"; }

public sealed class Newton : IUnit { public string Write(string value) => value + " newton"; }

public sealed class Pascal : IUnit { public string Write(string value) => value + " pascal"; }

public sealed class Joule : IUnit { public string Write(string value) => value + " joule"; }

public sealed class Watt : IUnit { public string Write(string value) => value + " watt"; }

public sealed class Coulomb : IUnit { public string Write(string value) => value + " coulomb"; }

public sealed class Volt : IUnit { public string Write(string value) => value + " volt"; }

public sealed class Farad : IUnit { public string Write(string value) => value + " farad"; }

public sealed class Ohm : IUnit { public string Write(string value) => value + " ohm"; }

public sealed class Siemens : IUnit { public string Write(string value) => value + " siemens"; }

public sealed class Weber : IUnit { public string Write(string value) => value + " weber"; }

public sealed class Tesla : IUnit { public string Write(string value) => value + " tesla"; }

public sealed class Henry : IUnit { public string Write(string value) => value + " henry"; }

public sealed class Lumen : IUnit { public string Write(string value) => value + " lumen"; }

public sealed class Lux : IUnit { public string Write(string value) => value + " lux"; }

public sealed class Becquerel : IUnit { public string Write(string value) => value + " becquerel"; }

public sealed class Gray : IUnit { public string Write(string value) => value + " gray"; }

public sealed class Sievert : IUnit { public string Write(string value) => value + " sievert"; }

public sealed class Katal : IUnit { public string Write(string value) => value + " katal"; }

public sealed class Radian : IUnit { public string Write(string value) => value + " radian"; }

public sealed class Steradian : IUnit { public string Write(string value) => value + " steradian"; }

public sealed class Bar : IUnit { public string Write(string value) => value + " bar"; }

[Toolset("units")]
public sealed partial class UnitTools(IUnit unit)
{
    /// <summary>Writes a value with its unit.</summary>
    /// <param name="value">The value.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Write(string value) => unit.Write(value); // expect: TOOL9001
}

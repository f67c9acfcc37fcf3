// rule: TOOL9001
// construct: interface, helper-method
// about: Twelve implementations are followed.
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

[Toolset("units")]
public sealed partial class UnitTools(IUnit unit)
{
    /// <summary>Writes a value with its unit.</summary>
    /// <param name="value">The value.</param>
    [Tool]
    [SideEffect(SideEffect.None)]
    private string Write(string value) => unit.Write(value);
}

namespace ToolContracts.Benchmarks.ByHand;

/// <summary>Whether hand-written code checks what the schema says beyond types and required members. Known when the code is compiled.</summary>
public interface IChecks
{
    static abstract bool Are { get; }
}

/// <summary>It checks all that the binder checks.</summary>
public readonly struct Checked : IChecks
{
    public static bool Are => true;
}

/// <summary>It takes the arguments at their word.</summary>
public readonly struct Unchecked : IChecks
{
    public static bool Are => false;
}

namespace ToolContracts.Generators.Emit;

/// <summary>What a value is written for.</summary>
internal enum WriteUse
{
    /// <summary>For a result or a plan: with all that can be read of it.</summary>
    Show,

    /// <summary>For the arguments of another call: with what a binder takes.</summary>
    Pass,
}

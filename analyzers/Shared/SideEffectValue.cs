namespace ToolContracts.Shared;

/// <summary>The library's SideEffect, by value.</summary>
internal enum SideEffectValue
{
    None = 0,
    Reversible = 1,
    Irreversible = 2,
}

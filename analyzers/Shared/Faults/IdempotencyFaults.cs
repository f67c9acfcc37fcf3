using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Faults;

/// <summary>Decides rule TOOL1003.</summary>
internal static class IdempotencyFaults
{
    /// <summary>Whether a tool with a side effect does not say what a repeated call does.</summary>
    public static bool LacksStance(ToolDeclaration tool) => tool is { HasEffect: true, Idempotent: null, NotIdempotent: null };

    /// <summary>The [NotIdempotent] on a class or method that gives no reason; null where there is none.</summary>
    public static AttributeData? WithoutReason(ISymbol symbol) =>
        symbol.ContractAttribute(ContractNames.NotIdempotent) is { } not && not.IsBlank(0) ? not : null;

    /// <summary>The [Idempotent] on a class or method whose key is empty, so that all calls would share it; null where there is none.</summary>
    public static AttributeData? WithEmptyKey(ISymbol symbol) =>
        symbol.ContractAttribute(ContractNames.Idempotent) is { } idempotent && idempotent.IsBlank("Key") ? idempotent : null;
}

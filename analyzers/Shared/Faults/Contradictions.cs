using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Faults;

/// <summary>Two statements of a contract that exclude each other.</summary>
internal enum Contradiction
{
    /// <summary>No side effect, and an impact.</summary>
    ImpactWithoutEffect,

    /// <summary>Idempotent and not.</summary>
    BothStances,

    /// <summary>No side effect, and a compensation for it.</summary>
    CompensationWithoutEffect,

    /// <summary>An approval, and an exemption from it.</summary>
    ExemptFromApproval,
}

/// <summary>Decides rule TOOL1007.</summary>
internal static class Contradictions
{
    /// <summary>What the attributes on one class or method say against each other.</summary>
    public static IEnumerable<Contradiction> On(ISymbol symbol)
    {
        if (symbol.ContractAttribute(ContractNames.SideEffect) is { } effect
            && effect.Enum(0) == (int)SideEffectValue.None
            && effect.Number("Impact") is not (null or 0))
        {
            yield return Contradiction.ImpactWithoutEffect;
        }

        if (symbol.ContractAttribute(ContractNames.Idempotent) is not null && symbol.ContractAttribute(ContractNames.NotIdempotent) is not null)
        {
            yield return Contradiction.BothStances;
        }
    }

    /// <summary>What a tool's own attributes say against its effect and each other, beside what is <see cref="On"/> its method.</summary>
    public static IEnumerable<Contradiction> Of(ToolDeclaration tool)
    {
        if (tool is { SideEffect: SideEffectValue.None, CompensatedBy: not null })
        {
            yield return Contradiction.CompensationWithoutEffect;
        }

        if (tool is { Approval: not null, ApprovalExempt: not null })
        {
            yield return Contradiction.ExemptFromApproval;
        }
    }
}

using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared;

/// <summary>A tool as it is written, faults and all. It holds symbols, so it never enters the generator's pipeline.</summary>
internal sealed class ToolDeclaration(ToolsetDeclaration toolset, IMethodSymbol method, AttributeData attribute)
{
    public ToolsetDeclaration Toolset { get; } = toolset;

    public IMethodSymbol Method { get; } = method;

    public AttributeData Attribute { get; } = attribute;

    /// <summary>Name within the toolset.</summary>
    public string Name => field ??= Attribute.Text(0) ?? ToolNames.FromMethod(Method.Name);

    /// <summary>Name that the model sees.</summary>
    public string FullName => field ??= Toolset.Name + "_" + Name;

    /// <summary>[SideEffect] of the method, else of the class; null: not stated.</summary>
    public AttributeData? SideEffectAttribute => OnMethodOrClass(ContractNames.SideEffect);

    /// <summary>The effect; null where it is not stated or not readable.</summary>
    public SideEffectValue? SideEffect => SideEffectAttribute?.Enum(0) is { } value and >= 0 and <= 2 ? (SideEffectValue)value : null;

    /// <summary>Flags of the impact.</summary>
    public int Impact => (SideEffectAttribute is { } attribute ? Impacts(attribute) : null) ?? 0;

    /// <summary>Whether the tool has a side effect.</summary>
    public bool HasEffect => SideEffect is SideEffectValue.Reversible or SideEffectValue.Irreversible;

    /// <summary>Each [RequiresPermission], the class's first.</summary>
    public IEnumerable<AttributeData> Permissions => Toolset.Type.GetAttributes().Concat(Method.GetAttributes())
        .Where(static attribute => attribute.AttributeClass.IsContractType(ContractNames.RequiresPermission));

    public AttributeData? Approval => Method.ContractAttribute(ContractNames.RequiresApproval);

    public AttributeData? ApprovalExempt => Method.ContractAttribute(ContractNames.ApprovalExempt);

    /// <summary>
    /// [Idempotent] that counts: the method's own, else the class's where the method does not say [NotIdempotent].
    /// </summary>
    public AttributeData? Idempotent => Stance(ContractNames.Idempotent, ContractNames.NotIdempotent);

    /// <summary>[NotIdempotent] that counts: the method's own, else the class's where the method does not say [Idempotent].</summary>
    public AttributeData? NotIdempotent => Stance(ContractNames.NotIdempotent, ContractNames.Idempotent);

    public AttributeData? CompensatedBy => Method.ContractAttribute(ContractNames.CompensatedBy);

    public AttributeData? Sandbox => Method.ContractAttribute(ContractNames.Sandbox);

    /// <summary>[Egress] of the method, else of the class.</summary>
    public AttributeData? Egress => OnMethodOrClass(ContractNames.Egress);

    public IEnumerable<AttributeData> Budgets =>
        Method.GetAttributes().Where(static attribute => attribute.AttributeClass.IsContractType(ContractNames.Budget));

    /// <summary>[Limits] from near to far: method, class, assembly.</summary>
    public IEnumerable<AttributeData> Limits => new ISymbol[] { Method, Toolset.Type, Toolset.Type.ContainingAssembly }
        .Select(static symbol => symbol.ContractAttribute(ContractNames.Limits)).OfType<AttributeData>();

    /// <summary>Parameters with who fills each.</summary>
    public IEnumerable<(IParameterSymbol Symbol, ParameterSource Source)> Parameters =>
        Method.Parameters.Select(static parameter => (parameter, ContractReader.Source(parameter)));

    /// <summary>The value of a limit from the nearest place that sets it; null: unset everywhere.</summary>
    public int? Limit(string property) => Limits.Select(limits => limits.Number(property)).FirstOrDefault(static value => value is not null);

    private static int? Impacts(AttributeData attribute) => attribute.Number("Impact");

    private AttributeData? OnMethodOrClass(string name) => Method.ContractAttribute(name) ?? Toolset.Type.ContractAttribute(name);

    private AttributeData? Stance(string name, string opposite) =>
        Method.ContractAttribute(name) ?? (Method.ContractAttribute(opposite) is null ? Toolset.Type.ContractAttribute(name) : null);
}

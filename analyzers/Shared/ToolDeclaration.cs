using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Shared;

/// <summary>A tool as it is written, faults and all. It holds symbols, so it never enters the generator's pipeline.</summary>
internal sealed class ToolDeclaration(ToolsetDeclaration toolset, IMethodSymbol method, AttributeData attribute)
{
    private readonly ContractAttributes _own = new(method.GetAttributes());
    private AttributeData[]? _permissions;
    private AttributeData[]? _budgets;
    private AttributeData[]? _limits;
    private (IParameterSymbol, ParameterSource)[]? _parameters;
    private ResolvedTemplate[]? _templates;

    public ToolsetDeclaration Toolset { get; } = toolset;

    public IMethodSymbol Method { get; } = method;

    public AttributeData Attribute { get; } = attribute;

    /// <summary>Name within the toolset.</summary>
    public string Name => field ??= Attribute.Text(0) ?? ToolNames.FromMethod(Method.Name);

    /// <summary>Name that the model sees; the tool's own where its class is no toolset.</summary>
    public string FullName => field ??= Toolset.Attribute is null ? Name : Toolset.Name + "_" + Name;

    /// <summary>[SideEffect] of the method, else of the class; null: not stated.</summary>
    public AttributeData? SideEffectAttribute => OnMethodOrClass(ContractNames.SideEffect);

    /// <summary>The effect; null where it is not stated or not readable.</summary>
    public SideEffectValue? SideEffect => SideEffectAttribute?.Enum(0) is { } value and >= 0 and <= 2 ? (SideEffectValue)value : null;

    /// <summary>Flags of the impact.</summary>
    public int Impact => SideEffectAttribute?.Number("Impact") ?? 0;

    /// <summary>Whether the tool has a side effect.</summary>
    public bool HasEffect => SideEffect is SideEffectValue.Reversible or SideEffectValue.Irreversible;

    /// <summary>Each [RequiresPermission], the class's first.</summary>
    public IReadOnlyList<AttributeData> Permissions => _permissions ??=
        [.. Toolset.Attributes.All(ContractNames.RequiresPermission), .. _own.All(ContractNames.RequiresPermission)];

    public AttributeData? Approval => _own.First(ContractNames.RequiresApproval);

    public AttributeData? ApprovalExempt => _own.First(ContractNames.ApprovalExempt);

    /// <summary>
    /// [Idempotent] that counts: the method's own, else the class's where the method does not say [NotIdempotent].
    /// </summary>
    public AttributeData? Idempotent => Stance(ContractNames.Idempotent, ContractNames.NotIdempotent);

    /// <summary>[NotIdempotent] that counts: the method's own, else the class's where the method does not say [Idempotent].</summary>
    public AttributeData? NotIdempotent => Stance(ContractNames.NotIdempotent, ContractNames.Idempotent);

    public AttributeData? CompensatedBy => _own.First(ContractNames.CompensatedBy);

    public AttributeData? Sandbox => _own.First(ContractNames.Sandbox);

    /// <summary>[Egress] of the method, else of the class.</summary>
    public AttributeData? Egress => OnMethodOrClass(ContractNames.Egress);

    public IReadOnlyList<AttributeData> Budgets => _budgets ??= [.. _own.All(ContractNames.Budget)];

    /// <summary>[Limits] from near to far: method, class, assembly.</summary>
    public IReadOnlyList<AttributeData> Limits => _limits ??=
    [
        .. new[]
        {
            _own.First(ContractNames.Limits), Toolset.Attributes.First(ContractNames.Limits),
            Toolset.Type.ContainingAssembly.ContractAttribute(ContractNames.Limits),
        }.OfType<AttributeData>(),
    ];

    /// <summary>Parameters with who fills each.</summary>
    public IReadOnlyList<(IParameterSymbol Symbol, ParameterSource Source)> Parameters => _parameters ??=
        [.. Method.Parameters.Select(static parameter => (parameter, ContractReader.Source(parameter)))];

    /// <summary>The templates that count, those of the class too, with what their holes name.</summary>
    public IReadOnlyList<ResolvedTemplate> Templates => _templates ??= [.. ContractTemplate.Of(this).Select(written => ResolvedTemplate.Of(written, this))];

    /// <summary>The value of a limit from the nearest place that sets it; null: unset everywhere.</summary>
    public int? Limit(string property)
    {
        foreach (var limits in Limits)
        {
            if (limits.Number(property) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private AttributeData? OnMethodOrClass(string name) => _own.First(name) ?? Toolset.Attributes.First(name);

    private AttributeData? Stance(string name, string opposite) =>
        _own.First(name) ?? (_own.First(opposite) is null ? Toolset.Attributes.First(name) : null);
}

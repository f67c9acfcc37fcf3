using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>What a point of code does by what model rows, and attributes of the member that it uses, say.</summary>
internal sealed class PointEffects(FlowModels models, Origins origins, ValueTexts texts, Lazy<FlowEngine> flow)
{
    private readonly CallPlaces _places = new(origins, texts);
    private readonly CallHosts _hosts = new(new CallPlaces(origins, texts), origins, texts, flow);
    private readonly CallPaths _paths = new(origins);

    public PointFindings Of(CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        if (point.Kind == CallKind.Delegate)
        {
            return PointFindings.None;
        }

        var model = models.Find(point.Member);
        if (model?.Reads == true)
        {
            return PointFindings.None with { IsSettled = true };
        }

        var effects = ImmutableArray.CreateBuilder<Effect>();
        AddStated(point, frame, effects);
        origins.IsCut = false;
        var mayDiffer = model?.Effects.Any(static row => row.Unless is not null || row.Host is not null) == true;

        // What a row says of a property, it says of setting it.
        if (model is { Effects.IsEmpty: false } && point.Kind != CallKind.Get)
        {
            foreach (var row in model.Effects)
            {
                if (row.Unless is null || !_places.Holds(row.Unless, point, frame, cancellationToken))
                {
                    effects.Add(Effect(row, point, frame, cancellationToken));
                }
            }
        }

        var isCut = origins.IsCut;
        if (effects.Count == 0)
        {
            return PointFindings.None with { IsSettled = model?.Effects.Any(static row => row.IsEffect) == true, MayDiffer = mayDiffer, IsCut = isCut };
        }

        var paths = model is null ? WorkedPaths.None : _paths.Temporary(model, point, frame, cancellationToken);
        return new PointFindings(
            effects.ToImmutable(), model?.Effects.IsEmpty == false, paths, effects.Any(static effect => effect.Impact.HasFlag(ImpactValue.DataDeletion)))
        { MayDiffer = mayDiffer, IsCut = isCut };
    }

    private Effect Effect(EffectModel row, CallPoint point, Frame frame, CancellationToken cancellationToken) =>
        new(row.Does, (ImpactValue)row.Impact, row.IsEffect, IsOfOtherTool: false,
            row.Host is null ? [] : _hosts.Of(row.Host, point, frame, cancellationToken), CallRoute.Of(frame, point));

    /// <summary>A method that states its side effect, as tools do, has it, wherever its code is.</summary>
    private static void AddStated(CallPoint point, Frame frame, ImmutableArray<Effect>.Builder effects)
    {
        if (point.Member is not IMethodSymbol { MethodKind: MethodKind.Ordinary } method || point.Member.ContainingType is not { } type
            || type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
        {
            return;
        }

        var stated = method.ContractAttribute(ContractNames.SideEffect)
            ?? (method.ContractAttribute(ContractNames.Tool) is null ? null : type.ContractAttribute(ContractNames.SideEffect));
        if (stated?.Enum(0) is { } value and ((int)SideEffectValue.Reversible or (int)SideEffectValue.Irreversible))
        {
            var does = method.ContractAttribute(ContractNames.Tool) is null
                ? $"states the side effect {(SideEffectValue)value}" : $"is a tool with the side effect {(SideEffectValue)value}";
            effects.Add(new Effect(does, (ImpactValue)(stated.Number("Impact") ?? 0), IsEffect: true, IsOfOtherTool: true, [], CallRoute.Of(frame, point)));
        }
    }
}

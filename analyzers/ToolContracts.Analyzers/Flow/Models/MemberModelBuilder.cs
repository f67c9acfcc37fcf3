namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Collects what rows say of one member.</summary>
/// <param name="name">What a message calls a source whose row gives it no name.</param>
internal sealed class MemberModelBuilder(string name)
{
    public string Name { get; } = name;

    public ImmutableArray<SourceModel>.Builder Sources { get; } = ImmutableArray.CreateBuilder<SourceModel>();

    public ImmutableArray<SinkModel>.Builder Sinks { get; } = ImmutableArray.CreateBuilder<SinkModel>();

    public ImmutableArray<BarrierModel>.Builder Barriers { get; } = ImmutableArray.CreateBuilder<BarrierModel>();

    private ImmutableArray<StepModel>.Builder Steps { get; } = ImmutableArray.CreateBuilder<StepModel>();

    public ImmutableArray<EffectModel>.Builder Effects { get; } = ImmutableArray.CreateBuilder<EffectModel>();

    public bool IsNeutral { get; set; }

    public bool Reads { get; set; }

    /// <summary>Adds a step, unless another interface said it already.</summary>
    public void Add(StepModel step)
    {
        if (!Steps.Contains(step))
        {
            Steps.Add(step);
        }
    }

    /// <summary>The model; null where nothing was said.</summary>
    public MemberModel? Build() =>
        Sources.Count + Sinks.Count + Barriers.Count + Steps.Count + Effects.Count == 0 && !IsNeutral && !Reads
            ? null
            : new MemberModel
            {
                Sources = Sources.ToImmutable(),
                Sinks = Sinks.ToImmutable(),
                Barriers = Barriers.ToImmutable(),
                Steps = Steps.ToImmutable(),
                IsNeutral = IsNeutral,
                Effects = Effects.ToImmutable(),
                Reads = Reads,
            };
}

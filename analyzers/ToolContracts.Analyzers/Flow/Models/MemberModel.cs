namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>All that the rows say of one member.</summary>
internal sealed class MemberModel
{
    public ImmutableArray<SourceModel> Sources { get; init; } = [];

    public ImmutableArray<SinkModel> Sinks { get; init; } = [];

    public ImmutableArray<BarrierModel> Barriers { get; init; } = [];

    /// <summary>Where values go; where it is empty and the member is not neutral, the result carries what receiver and arguments carry.</summary>
    public ImmutableArray<StepModel> Steps { get; init; } = [];

    /// <summary>Nothing that goes in comes out.</summary>
    public bool IsNeutral { get; init; }

    public ImmutableArray<EffectModel> Effects { get; init; } = [];

    /// <summary>A row says that it only reads: no effect, whatever its body or its like does.</summary>
    public bool Reads { get; init; }
}

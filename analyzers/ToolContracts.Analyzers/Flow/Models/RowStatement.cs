namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>What a row says of its members.</summary>
internal abstract record RowStatement
{
    public abstract RowKind Kind { get; }

    /// <summary>The places that it names, for a check that they are there.</summary>
    public abstract IEnumerable<EndpointText> Places { get; }

    /// <summary>Adds to a member's model what it says. A place that the member does not have says nothing of it.</summary>
    public abstract void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve);

    protected static ModelCondition? Resolve(ConditionText? condition, Func<EndpointText, Endpoint?> resolve) =>
        condition is not null && resolve(condition.Of) is { } of ? new ModelCondition(of, condition.Constants, condition.Negated) : null;
}

/// <summary>A source.</summary>
internal sealed record SourceStatement(Labels Labels, ImmutableArray<EndpointText> At, EndpointText? Key, string Name) : RowStatement
{
    public override RowKind Kind => RowKind.Source;

    public override IEnumerable<EndpointText> Places => Key is null ? At : At.Add(Key);

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve)
    {
        var key = Key is null ? null : resolve(Key);

        // An overload without the key says nothing that a key could be judged by.
        if (Labels == Labels.None || (Key is not null && key is null))
        {
            return;
        }

        foreach (var at in At)
        {
            if (resolve(at) is { } place)
            {
                model.Sources.Add(new SourceModel(Labels, place, key, Name.Length > 0 ? Name : model.Name));
            }
        }
    }
}

/// <summary>A sink.</summary>
/// <param name="Sink">Its kind; null: the member is none, whatever else is said.</param>
internal sealed record SinkStatement(SinkKind? Sink, ImmutableArray<EndpointText> At, string Name, ConditionText? When) : RowStatement
{
    public override RowKind Kind => RowKind.Sink;

    public override IEnumerable<EndpointText> Places => When is null ? At : At.Add(When.Of);

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve)
    {
        var when = Resolve(When, resolve);

        // An overload without the value that decides: only what holds unless the value is there can hold.
        if (Sink is not { } kind || (When is { Negated: false } && when is null))
        {
            return;
        }

        foreach (var at in At)
        {
            if (resolve(at) is { } place)
            {
                model.Sinks.Add(new SinkModel(kind, place, Name, when));
            }
        }
    }
}

/// <summary>Steps; none of them: neutral.</summary>
internal sealed record FlowStatement(ImmutableArray<StepText> Steps) : RowStatement
{
    public override RowKind Kind => RowKind.Flow;

    public override IEnumerable<EndpointText> Places => Steps.SelectMany(static step => new[] { step.From, step.To });

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve)
    {
        model.IsNeutral |= Steps.IsEmpty;
        foreach (var step in Steps)
        {
            if (resolve(step.From) is { } start && resolve(step.To) is { } end)
            {
                model.Add(new StepModel(start, end));
            }
        }
    }
}

/// <summary>A barrier.</summary>
internal sealed record BarrierStatement(Labels Cleared, ImmutableArray<EndpointText> At, bool? Returns, ConditionText? When) : RowStatement
{
    public override RowKind Kind => RowKind.Barrier;

    public override IEnumerable<EndpointText> Places => When is null ? At : At.Add(When.Of);

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve)
    {
        var when = Resolve(When, resolve);
        if (When is not null && when is null)
        {
            return;
        }

        foreach (var at in At)
        {
            if (resolve(at) is { } place)
            {
                model.Barriers.Add(new BarrierModel(Cleared, place, Returns) { When = when });
            }
        }
    }
}

/// <summary>An effect.</summary>
internal sealed record EffectStatement(string Does, int Impact, EndpointText? Host, ConditionText? Unless) : RowStatement
{
    public override RowKind Kind => RowKind.Effect;

    public override IEnumerable<EndpointText> Places => new[] { Host, Unless?.Of }.OfType<EndpointText>();

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve)
    {
        var unless = Resolve(Unless, resolve);

        // An overload without the value that decides: no effect where the value had to be there.
        if (Unless is not { Negated: true } || unless is not null)
        {
            model.Effects.Add(new EffectModel(Does, Impact, IsEffect: true, Host is null ? null : resolve(Host), unless));
        }
    }
}

/// <summary>A host is reached.</summary>
internal sealed record ReachStatement(EndpointText Host) : RowStatement
{
    public override RowKind Kind => RowKind.Reach;

    public override IEnumerable<EndpointText> Places => [Host];

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve)
    {
        if (resolve(Host) is { } host)
        {
            model.Effects.Add(new EffectModel("reaches a host", Impact: 0, IsEffect: false, host, Unless: null));
        }
    }
}

/// <summary>It only reads.</summary>
internal sealed record ReadsStatement : RowStatement
{
    public override RowKind Kind => RowKind.Effect;

    public override IEnumerable<EndpointText> Places => [];

    public override void AddTo(MemberModelBuilder model, Func<EndpointText, Endpoint?> resolve) => model.Reads = true;
}

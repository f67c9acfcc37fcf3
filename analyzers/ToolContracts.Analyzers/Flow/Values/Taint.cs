namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>
/// The labels of a value: those that are known, each with the way it came, and those that depend on what the method is given. Two are
/// equal where these are; the way is only shown. Joining returns the first operand itself where the second adds nothing.
/// </summary>
internal sealed class Taint
{
    /// <summary>
    /// Parts of what a method is given that are told apart. Beyond these a parameter is known as a whole, which none is too many of, and
    /// fields are left out: a value that is made of so many is one of everything.
    /// </summary>
    private const int MostInputs = 24;

    private Taint(ImmutableArray<TaintSource> sources, ImmutableArray<TaintInput> inputs)
    {
        (Sources, Inputs) = (sources, inputs);
        foreach (var source in sources)
        {
            Labels |= source.Labels;
        }
    }

    public static Taint None { get; } = new([], []);

    /// <summary>The known labels.</summary>
    public Labels Labels { get; }

    /// <summary>The ways of the known labels; no label is in two of them.</summary>
    public ImmutableArray<TaintSource> Sources { get; }

    /// <summary>What else it carries: of an input those labels that pass.</summary>
    public ImmutableArray<TaintInput> Inputs { get; }

    public bool IsNone => Sources.IsEmpty && Inputs.IsEmpty;

    public static Taint From(Labels labels, Trail trail) => labels == Labels.None ? None : new Taint([new TaintSource(labels, trail)], []);

    public static Taint From(Input input) => new([], [new TaintInput(input, Labels.All)]);

    /// <summary>Just what is known.</summary>
    public Taint Known => Inputs.IsEmpty ? this : Sources.IsEmpty ? None : new Taint(Sources, []);

    /// <summary>The way of the first of some labels; null where it carries none of them.</summary>
    public Trail? TrailOf(Labels labels)
    {
        Trail? first = null;
        foreach (var (source, trail) in Sources)
        {
            if ((source & labels) != 0 && (first is null || trail.IsBefore(first)))
            {
                first = trail;
            }
        }

        return first;
    }

    /// <summary>Just the labels that pass a mask.</summary>
    public Taint Only(Labels passing)
    {
        if ((passing & Labels.All) == Labels.All || IsNone)
        {
            return this;
        }

        var sources = Sources;
        if ((Labels & ~passing) != 0)
        {
            sources = [.. Sources.Where(source => (source.Labels & passing) != 0).Select(source => source with { Labels = source.Labels & passing })];
        }

        var inputs = Inputs;
        if (inputs.Any(input => (input.Passing & ~passing) != 0))
        {
            inputs = [.. inputs.Where(input => (input.Passing & passing) != 0).Select(input => input with { Passing = input.Passing & passing })];
        }

        return sources.IsEmpty && inputs.IsEmpty ? None : new Taint(sources, inputs);
    }

    /// <summary>The same, with each way changed.</summary>
    public Taint Along(Func<Trail, Trail> change) =>
        Sources.IsEmpty ? this : new Taint([.. Sources.Select(source => new TaintSource(source.Labels, change(source.Trail)))], Inputs);

    /// <summary>The same, with each input known by the first member of its path only: that stands for all that lies below.</summary>
    public Taint Widened()
    {
        if (!Inputs.Any(static input => input.Input.Path.Length > 1))
        {
            return this;
        }

        var widened = new Taint(Sources, []);
        foreach (var (input, passing) in Inputs)
        {
            widened = widened.Join(new Taint([], [new TaintInput(input.Path.Length > 1 ? input.Whole.Part(input.Path[0]) : input, passing)]));
        }

        return widened;
    }

    /// <summary>What either carries.</summary>
    public Taint Join(Taint other)
    {
        if (ReferenceEquals(this, other) || other.IsNone)
        {
            return this;
        }

        if (IsNone)
        {
            return other;
        }

        var sources = Sources;
        if ((other.Labels & ~Labels) != 0)
        {
            var joined = sources.ToBuilder();
            foreach (var (labels, trail) in other.Sources)
            {
                if ((labels & ~Labels) is not 0 and var added)
                {
                    joined.Add(new TaintSource(added, trail));
                }
            }

            sources = joined.ToImmutable();
        }

        var inputs = JoinInputs(other.Inputs);
        return sources == Sources && inputs == Inputs ? this : new Taint(sources, inputs);
    }

    private ImmutableArray<TaintInput> JoinInputs(ImmutableArray<TaintInput> others)
    {
        var joined = Inputs;
        foreach (var (input, passing) in others)
        {
            var at = IndexOf(joined, input);
            if (at >= 0)
            {
                joined = (passing & ~joined[at].Passing) != 0 ? joined.SetItem(at, new TaintInput(input, joined[at].Passing | passing)) : joined;
            }
            else if (joined.Length < MostInputs || input is { Kind: InputKind.Parameter, Path.IsEmpty: true })
            {
                joined = joined.Add(new TaintInput(input, passing));
            }
            else if (input is { Kind: InputKind.Parameter, Path.IsEmpty: false })
            {
                // The whole parameter stands for all its parts.
                var whole = input.Whole;
                var known = IndexOf(joined, whole);
                joined = known < 0 ? joined.Add(new TaintInput(whole, passing)) : joined.SetItem(known, new TaintInput(whole, joined[known].Passing | passing));
            }
        }

        return joined == Inputs || joined.SequenceEqual(Inputs) ? Inputs : joined;
    }

    private static int IndexOf(ImmutableArray<TaintInput> inputs, Input input)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Input.Equals(input))
            {
                return i;
            }
        }

        return -1;
    }
}

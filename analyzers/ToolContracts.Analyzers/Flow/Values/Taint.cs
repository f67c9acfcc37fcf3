using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>
/// The labels of a value: those that are known, each with the way it came, and those that depend on what the method is given. Two are
/// equal where these are; the way is only shown. Joining returns the first operand itself where the second adds nothing.
/// </summary>
internal sealed class Taint
{
    /// <summary>
    /// Parts of what a method is given that are told apart. Beyond these a part is known by what it is a part of, and by the field that it
    /// is: of those none is too many.
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
            if (joined.Length < MostInputs || IndexOf(joined, input) >= 0)
            {
                joined = With(joined, input, passing);
                continue;
            }

            foreach (var one in Outline(input))
            {
                joined = With(joined, one, passing);
            }
        }

        return joined == Inputs || joined.SequenceEqual(Inputs) ? Inputs : joined;
    }

    private static ImmutableArray<TaintInput> With(ImmutableArray<TaintInput> inputs, Input input, Labels passing)
    {
        var at = IndexOf(inputs, input);
        return at < 0 ? inputs.Add(new TaintInput(input, passing))
            : (passing & ~inputs[at].Passing) != 0 ? inputs.SetItem(at, new TaintInput(input, inputs[at].Passing | passing))
            : inputs;
    }

    /// <summary>What stands for a part where there are many: all that it is a part of, and the field that it is, of whichever object.</summary>
    private static IEnumerable<Input> Outline(Input input)
    {
        // The object itself is known by its fields.
        var isThis = input.Kind == InputKind.This;
        if (input.Path.Length <= (isThis ? 1 : 0))
        {
            yield return input;
            yield break;
        }

        yield return isThis ? input.Whole.Part(input.Path[0]) : input.Whole;
        if (input.InField is { } field && !SymbolEqualityComparer.Default.Equals(field, input.Field))
        {
            yield return Input.OfField(field);
        }
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

using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>
/// What is known of a value: what it carries as a whole, and what members of it carry that are known apart. A member that is known apart
/// is not what the whole is. Immutable; joining returns the first operand itself where the second adds nothing.
/// </summary>
internal sealed class Value
{
    /// <summary>Members of members beyond this depth are joined with what holds them.</summary>
    private const int Deepest = 3;

    /// <summary>An object with more members that are known apart is known as a whole only.</summary>
    private const int MostMembers = 48;

    private static readonly ImmutableSortedDictionary<string, Part> NoMembers =
        ImmutableSortedDictionary.Create<string, Part>(StringComparer.Ordinal);

    private Taint? _all;

    private Value(
        Taint whole,
        ImmutableSortedDictionary<string, Part> members,
        bool isNew,
        ImmutableArray<DelegateTarget> targets,
        INamedTypeSymbol? madeAs = null)
    {
        (Whole, Members, IsNew, Targets, MadeAs) = (whole, members, isNew, targets, madeAs);
        foreach (var member in members)
        {
            Depth = Math.Max(Depth, member.Value.Value.Depth + 1);
        }
    }

    /// <summary>Carries nothing, and so does each member: constants, and objects that were just made.</summary>
    public static Value Clean { get; } = new(Taint.None, NoMembers, isNew: true, []);

    /// <summary>Carries nothing as a whole; of its members nothing is known.</summary>
    public static Value Opaque { get; } = new(Taint.None, NoMembers, isNew: false, []);

    public Taint Whole { get; }

    /// <summary>Members that are known apart, by name.</summary>
    public ImmutableSortedDictionary<string, Part> Members { get; }

    /// <summary>Whether the object was made in view, so that a member that is not known apart carries no more than the whole.</summary>
    public bool IsNew { get; }

    /// <summary>What may run where this is called.</summary>
    public ImmutableArray<DelegateTarget> Targets { get; }

    /// <summary>The type that it was made as, where it was made in view: its methods are that type's.</summary>
    public INamedTypeSymbol? MadeAs { get; }

    private int Depth { get; }

    /// <summary>All that it and its members carry.</summary>
    public Taint All => _all ??= Members.Values.Aggregate(Whole, static (taint, member) => taint.Join(member.Value.All));

    public bool IsClean => Whole.IsNone && Members.IsEmpty && IsNew && Targets.IsEmpty;

    public static Value Of(Taint whole) => whole.IsNone ? Clean : new Value(whole, NoMembers, isNew: true, []);

    /// <summary>A value that a method is given: its members are that of the input.</summary>
    public static Value Of(Input input) => new(Taint.From(input), NoMembers, isNew: false, []);

    public static Value Of(DelegateTarget target) => new(Taint.None, NoMembers, isNew: true, [target]);

    /// <summary>The same, as an object of just this type.</summary>
    public Value As(INamedTypeSymbol type) => new(Whole, Members, IsNew, Targets, type);

    /// <summary>The same, as an object of which other members are not known.</summary>
    public Value Opened() => IsNew ? new Value(Whole, Members, isNew: false, Targets, MadeAs) : this;

    /// <summary>The same with other targets.</summary>
    public Value WithTargets(ImmutableArray<DelegateTarget> targets) => Targets == targets ? this : new Value(Whole, Members, IsNew, targets, MadeAs);

    /// <summary>What a member carries.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isTracked">Whether the heap knows the member: a field or property that is declared in this compilation.</param>
    public Value Read(Member member, bool isTracked)
    {
        if (Members.TryGetValue(member.Name, out var known))
        {
            return known.Value;
        }

        if (IsNew)
        {
            return Of(Whole);
        }

        var taint = Whole.Known;
        var named = false;
        foreach (var (input, passing) in Whole.Inputs)
        {
            var part = input.Kind == InputKind.DelegateResult ? input : input.Part(member);
            named |= !ReferenceEquals(part, input);
            taint = taint.Join(Taint.From(part).Only(passing));
        }

        if (!named && isTracked && member.Symbol is { } symbol)
        {
            taint = taint.Join(Taint.From(Input.OfField(symbol)));
        }

        return new Value(taint, NoMembers, isNew: false, []);
    }

    /// <summary>The value after a member was set.</summary>
    public Value Write(Member member, Value value)
    {
        if (value.Depth + 1 > Deepest)
        {
            value = Of(value.All).Opened();
        }

        if (Members.Count >= MostMembers && !Members.ContainsKey(member.Name))
        {
            return With(value.All);
        }

        return new Value(Whole, Members.SetItem(member.Name, new Part(member, value)), IsNew, Targets, MadeAs);
    }

    /// <summary>The value after something was added to it as a whole.</summary>
    public Value With(Taint taint)
    {
        if (taint.IsNone)
        {
            return this;
        }

        var whole = Whole.Join(taint);
        var members = Members;
        foreach (var member in Members)
        {
            var with = member.Value.Value.With(taint);
            if (!ReferenceEquals(with, member.Value.Value))
            {
                members = members.SetItem(member.Key, new Part(member.Value.Member, with));
            }
        }

        return ReferenceEquals(whole, Whole) && members == Members ? this : new Value(whole, members, IsNew, Targets, MadeAs);
    }

    /// <summary>Just the labels that pass.</summary>
    public Value Only(Labels passing)
    {
        if ((passing & Labels.All) == Labels.All)
        {
            return this;
        }

        var whole = Whole.Only(passing);
        var members = Members;
        foreach (var member in Members)
        {
            var only = member.Value.Value.Only(passing);
            members = ReferenceEquals(only, member.Value.Value) ? members : members.SetItem(member.Key, new Part(member.Value.Member, only));
        }

        return ReferenceEquals(whole, Whole) && members == Members ? this : new Value(whole, members, IsNew, Targets, MadeAs);
    }

    /// <summary>The same, with each way changed.</summary>
    public Value Along(Func<Trail, Trail> change)
    {
        if (All.Sources.IsEmpty)
        {
            return this;
        }

        var members = Members;
        foreach (var member in Members)
        {
            members = members.SetItem(member.Key, new Part(member.Value.Member, member.Value.Value.Along(change)));
        }

        return new Value(Whole.Along(change), members, IsNew, Targets, MadeAs);
    }

    /// <summary>The same, with what lies below its members joined into them, and inputs as <see cref="Taint.Widened"/> has them.</summary>
    public Value Widened()
    {
        var members = Members;
        foreach (var member in Members)
        {
            var part = member.Value.Value;
            members = members.SetItem(member.Key, new Part(member.Value.Member, new Value(part.All.Widened(), NoMembers, part.IsNew, part.Targets, part.MadeAs)));
        }

        return new Value(Whole.Widened(), members, IsNew, Targets, MadeAs);
    }

    /// <summary>What it is where it may be either.</summary>
    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var whole = Whole.Join(other.Whole);
        var members = Members;
        foreach (var member in Members)
        {
            var joined = member.Value.Value.Join(other.Read(member.Value.Member, member.Value.Member.Symbol is not null));
            if (!ReferenceEquals(joined, member.Value.Value))
            {
                members = members.SetItem(member.Key, new Part(member.Value.Member, joined));
            }
        }

        foreach (var member in other.Members)
        {
            if (!Members.ContainsKey(member.Key))
            {
                members = members.SetItem(member.Key, new Part(member.Value.Member, Read(member.Value.Member, member.Value.Member.Symbol is not null).Join(member.Value.Value)));
            }
        }

        var targets = JoinTargets(other.Targets);
        var isNew = IsNew && other.IsNew;
        var madeAs = SymbolEqualityComparer.Default.Equals(MadeAs, other.MadeAs) ? MadeAs : null;
        return ReferenceEquals(whole, Whole) && members == Members && isNew == IsNew && targets == Targets && ReferenceEquals(madeAs, MadeAs)
            ? this
            : new Value(whole, members, isNew, targets, madeAs);
    }

    private ImmutableArray<DelegateTarget> JoinTargets(ImmutableArray<DelegateTarget> others)
    {
        var joined = Targets;
        foreach (var target in others)
        {
            var known = joined.IndexOf(target);
            if (known < 0)
            {
                joined = joined.Add(target);
            }
            else if (target.Result is { } result && joined[known].Result is var before && before?.Join(result) is var both && (both ?? result) is { } grown && !ReferenceEquals(grown, before))
            {
                joined = joined.SetItem(known, joined[known] with { Result = grown });
            }
        }

        return joined;
    }
}

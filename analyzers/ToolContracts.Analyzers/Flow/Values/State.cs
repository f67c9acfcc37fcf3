namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>
/// The values of all roots at one point. Two roots that name one object share its value until one of them is set to another. Immutable;
/// joining returns the first operand itself where the second adds nothing.
/// </summary>
internal sealed class State
{
    private readonly ImmutableDictionary<Root, Value> _values;
    private readonly ImmutableArray<(Root Root, Root Of)> _aliases;

    private State(ImmutableDictionary<Root, Value> values, ImmutableArray<(Root Root, Root Of)> aliases) => (_values, _aliases) = (values, aliases);

    public static State Empty { get; } = new(ImmutableDictionary<Root, Value>.Empty, []);

    /// <summary>The value of a root; null where it was never set.</summary>
    public Value? this[Root root] => _values.TryGetValue(Owner(root), out var value) ? value : null;

    /// <summary>The state after a root was set to a value of its own.</summary>
    public State Set(Root root, Value value)
    {
        var free = Release(root);
        return new State(free._values.SetItem(root, value), free._aliases);
    }

    /// <summary>The state after the object that a root names was changed: all that name it see it.</summary>
    public State Change(Root root, Value value) => new(_values.SetItem(Owner(root), value), _aliases);

    /// <summary>The state after a root was set to the object that another names.</summary>
    public State Alias(Root root, Root other)
    {
        var owner = Owner(other);
        if (root.Equals(owner))
        {
            return this;
        }

        var free = Release(root);
        return new State(free._values.Remove(root), free._aliases.Add((root, free.Owner(other))));
    }

    /// <summary>What it is where either may be.</summary>
    public State Join(State other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var values = _values;
        var aliases = _aliases;
        foreach (var (root, of) in _aliases)
        {
            if (!other.Owner(root).Equals(other.Owner(of)))
            {
                // Here it is the object of another, there it is not: from here on it has a value of its own.
                aliases = aliases.Remove((root, of));
                values = this[root] is { } mine ? values.SetItem(root, mine) : values;
            }
        }

        foreach (var pair in other._values)
        {
            values = JoinOne(values, aliases, pair.Key, pair.Value);
        }

        foreach (var (root, _) in other._aliases)
        {
            if (other[root] is { } value)
            {
                values = JoinOne(values, aliases, root, value);
            }
        }

        return values == _values && aliases == _aliases ? this : new State(values, aliases);
    }

    private static ImmutableDictionary<Root, Value> JoinOne(
        ImmutableDictionary<Root, Value> values, ImmutableArray<(Root Root, Root Of)> aliases, Root root, Value value)
    {
        foreach (var (alias, of) in aliases)
        {
            if (alias.Equals(root))
            {
                root = of;
                break;
            }
        }

        if (!values.TryGetValue(root, out var mine))
        {
            return values.Add(root, value);
        }

        var joined = mine.Join(value);
        return ReferenceEquals(joined, mine) ? values : values.SetItem(root, joined);
    }

    private Root Owner(Root root)
    {
        foreach (var (alias, of) in _aliases)
        {
            if (alias.Equals(root))
            {
                return of;
            }
        }

        return root;
    }

    /// <summary>Takes a root from its object; another that names the object keeps it.</summary>
    private State Release(Root root)
    {
        var aliases = _aliases;
        var values = _values;
        Root? heir = null;
        foreach (var (alias, of) in _aliases)
        {
            if (alias.Equals(root))
            {
                return new State(values, aliases.Remove((alias, of)));
            }

            if (of.Equals(root))
            {
                aliases = aliases.Remove((alias, of));
                if (heir is null)
                {
                    heir = alias;
                    values = values.TryGetValue(root, out var value) ? values.SetItem(alias, value) : values;
                }
                else
                {
                    aliases = aliases.Add((alias, heir));
                }
            }
        }

        return aliases == _aliases ? this : new State(values, aliases);
    }
}

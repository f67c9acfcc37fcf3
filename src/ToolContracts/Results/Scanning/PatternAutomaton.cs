namespace ToolContracts.Results.Scanning;

/// <summary>Finds any of many byte patterns in one pass (Aho and Corasick, 1975). Most states have one child, so children are a linked list.</summary>
internal sealed class PatternAutomaton
{
    private readonly int[] _first = new int[256];
    private readonly List<Node> _nodes = [default];

    /// <summary>Makes the automaton.</summary>
    /// <param name="patterns">The patterns, none empty, each with what it stands for.</param>
    public PatternAutomaton(IEnumerable<(byte[] Pattern, string Name)> patterns)
    {
        foreach (var (pattern, name) in patterns)
        {
            Add(pattern, name);
        }

        Link();
    }

    /// <summary>Goes on by a byte.</summary>
    /// <param name="state">The state; 0 at the beginning.</param>
    /// <param name="value">The byte.</param>
    /// <returns>The state then.</returns>
    public int Step(int state, byte value)
    {
        while (state != 0)
        {
            if (Child(state, value) is var child and not 0)
            {
                return child;
            }

            state = _nodes[state].Failure;
        }

        return _first[value];
    }

    /// <summary>What was found with the byte that led here; null where nothing was.</summary>
    public string? MatchAt(int state) => _nodes[state].Match;

    private void Add(byte[] pattern, string name)
    {
        var state = 0;
        foreach (var value in pattern)
        {
            var next = state == 0 ? _first[value] : Child(state, value);
            if (next == 0)
            {
                next = _nodes.Count;
                _nodes.Add(new Node { Value = value, Sibling = state == 0 ? 0 : _nodes[state].FirstChild });
                if (state == 0)
                {
                    _first[value] = next;
                }
                else
                {
                    _nodes[state] = _nodes[state] with { FirstChild = next };
                }
            }

            state = next;
        }

        _nodes[state] = _nodes[state] with { Match = _nodes[state].Match ?? name };
    }

    // Breadth first: where a state fails to is nearer to the beginning, so it is known already.
    private void Link()
    {
        var queue = new Queue<int>(_first.Where(static state => state != 0));
        while (queue.TryDequeue(out var state))
        {
            for (var child = _nodes[state].FirstChild; child != 0; child = _nodes[child].Sibling)
            {
                var failure = Step(_nodes[state].Failure, _nodes[child].Value);
                _nodes[child] = _nodes[child] with { Failure = failure, Match = _nodes[child].Match ?? _nodes[failure].Match };
                queue.Enqueue(child);
            }
        }
    }

    private int Child(int state, byte value)
    {
        for (var child = _nodes[state].FirstChild; child != 0; child = _nodes[child].Sibling)
        {
            if (_nodes[child].Value == value)
            {
                return child;
            }
        }

        return 0;
    }

    private readonly record struct Node
    {
        public byte Value { get; init; }

        public int FirstChild { get; init; }

        public int Sibling { get; init; }

        public int Failure { get; init; }

        public string? Match { get; init; }
    }
}

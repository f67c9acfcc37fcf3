namespace ToolContracts.Results.Scanning;

/// <summary>
/// Finds the secrets and canaries of this host in what is about to be shown, in one pass and without an allocation: as text, under the escapes of
/// JSON (once, and again within a text) and under percent-encoding, in each of <see cref="SecretForms"/>.
/// </summary>
internal sealed class LeakScan : ISecretScan
{
    /// <summary>A shorter secret would be found by chance.</summary>
    public const int ShortestSecret = 8;

    private PatternAutomaton? _automaton;
    private bool _isLoaded;

    /// <summary>Whether there is anything to look for.</summary>
    public bool IsOn => _automaton is not null;

    /// <summary>Says what to look for. Once, before the first call.</summary>
    /// <param name="secrets">Names and bytes; those too short are left out.</param>
    public void Load(IEnumerable<(string Name, byte[] Value)> secrets)
    {
        var patterns = secrets.Where(static secret => secret.Value.Length >= ShortestSecret)
            .SelectMany(static secret => SecretForms.Of(secret.Value).Select(form => (form, secret.Name))).ToList();
        _automaton = patterns.Count == 0 ? null : new PatternAutomaton(patterns);
        _isLoaded = true;
    }

    /// <inheritdoc/>
    public string? Find(ReadOnlySpan<byte> utf8Json)
    {
        if (_automaton is not { } automaton)
        {
            return _isLoaded ? null : throw new InvalidOperationException("The host has not started, so its secrets are not known yet.");
        }

        var state = new Run(automaton);
        var escapes = default(JsonUnescaper);
        Span<byte> plain = stackalloc byte[4];
        foreach (var value in utf8Json)
        {
            var count = escapes.Feed(value, plain);
            if (state.Feed(plain[..count]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public string? Find(string text)
    {
        if (_automaton is not { } automaton)
        {
            return _isLoaded ? null : throw new InvalidOperationException("The host has not started, so its secrets are not known yet.");
        }

        var state = new Run(automaton);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (state.Feed(utf8[..rune.EncodeToUtf8(utf8)]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Where a pass stands: in the text, in what it is without a further layer of escapes, and in what it is percent-decoded.</summary>
    private struct Run(PatternAutomaton automaton)
    {
        private JsonUnescaper _escapes;
        private PercentDecoder _percents;
        private int _plain;
        private int _unescaped;
        private int _decoded;

        public string? Feed(ReadOnlySpan<byte> bytes)
        {
            Span<byte> layer = stackalloc byte[4];
            foreach (var value in bytes)
            {
                var found = Step(automaton, ref _plain, value);
                foreach (var inner in layer[.._escapes.Feed(value, layer)])
                {
                    found ??= Step(automaton, ref _unescaped, inner);
                }

                foreach (var inner in layer[.._percents.Feed(value, layer)])
                {
                    found ??= Step(automaton, ref _decoded, inner);
                }

                if (found is not null)
                {
                    return found;
                }
            }

            return null;
        }

        private static string? Step(PatternAutomaton automaton, ref int state, byte value)
        {
            state = automaton.Step(state, value);
            return automaton.MatchAt(state);
        }
    }
}

using System.Collections.Concurrent;

namespace ToolContracts.Sqlite;

/// <summary>The attempts of this host that are still to be settled. One of its rows that is not among them is lost.</summary>
internal sealed class LiveAttempts
{
    private readonly ConcurrentDictionary<long, bool> _tokens = new();

    internal void Add(long token) => _tokens[token] = true;

    internal void Remove(long token) => _tokens.TryRemove(token, out _);

    internal bool Contains(long token) => _tokens.ContainsKey(token);
}

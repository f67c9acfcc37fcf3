using System.Collections.Concurrent;

namespace ToolContracts.AI.Tests;

/// <summary>Counts what tools did.</summary>
public sealed class Shelf
{
    public ConcurrentQueue<string> Done { get; } = [];
}

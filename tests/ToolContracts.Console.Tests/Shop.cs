using System.Collections.Concurrent;

namespace ToolContracts.Console.Tests;

/// <summary>What the tools work on.</summary>
public sealed class Shop
{
    private readonly ConcurrentDictionary<string, int> _calls = new();

    public decimal Stock { get; set; } = 12.5m;

    public IReadOnlyList<string> Warnings { get; set; } = ["Stock gets low."];

    public int Count(string name) => _calls.AddOrUpdate(name, 1, static (_, count) => count + 1);
}

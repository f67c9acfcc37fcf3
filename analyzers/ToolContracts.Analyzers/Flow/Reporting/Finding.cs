using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>One thing to report.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="At">Where.</param>
/// <param name="Route">The source, the steps, and the sink where it lies in a called method.</param>
/// <param name="Arguments">What the message is told.</param>
internal sealed record Finding(string Rule, Location At, ImmutableArray<Location> Route, ImmutableArray<string> Arguments)
{
    /// <summary>What a fix is told, by the names in <see cref="Shared.FixProperties"/>.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}

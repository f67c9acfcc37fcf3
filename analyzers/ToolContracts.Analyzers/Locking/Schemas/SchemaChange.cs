using ToolContracts.Analyzers.Locking.Comparing;

namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>One difference between the schema of the lock file and that of the code.</summary>
/// <param name="Kind">What it means to callers.</param>
/// <param name="Subject">What differs, as messages name it.</param>
/// <param name="Was">What the lock file says.</param>
/// <param name="Now">What the code says.</param>
/// <param name="Places">What is taken over when it is accepted, from the schema on, each with the item of a list or null.</param>
internal sealed record SchemaChange(
    ChangeKind Kind, string Subject, string Was, string Now, ImmutableArray<(ImmutableArray<string> Path, string? Item)> Places)
{
    /// <summary>The path of the data, as marks have it; empty at the root.</summary>
    public string Data { get; init; } = "";

    /// <summary>The schema that is added, removed or replaced as a whole; default where it is not a whole schema.</summary>
    public ImmutableArray<string> Whole { get; init; }
}

using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Analyzers.Locking.Reading;

namespace ToolContracts.Analyzers.Locking;

/// <summary>A toolset that was compared with the lock file.</summary>
/// <param name="Entry">What the lock file would have of it.</param>
/// <param name="Changes">What differs.</param>
internal sealed record ComparedToolset(ToolsetEntry Entry, ImmutableArray<ContractChange> Changes);

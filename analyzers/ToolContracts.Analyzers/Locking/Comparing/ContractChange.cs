using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>One difference between lock file and code, which is accepted or undone by itself.</summary>
/// <param name="Kind">What it means.</param>
/// <param name="Subject">What differs, as messages name it.</param>
/// <param name="Was">What the lock file says, after "is".</param>
/// <param name="Now">What the code says, after "is".</param>
/// <param name="Edits">What accepting it takes over; the first names the place.</param>
internal sealed record ContractChange(ChangeKind Kind, string Subject, string Was, string Now, ImmutableArray<LockEdit> Edits);

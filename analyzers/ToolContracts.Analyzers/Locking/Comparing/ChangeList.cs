using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Collects the changes of one entry. Paths are taken from the entry on.</summary>
internal sealed class ChangeList(ImmutableArray<string> entry)
{
    private const int MaxQuoted = 80;

    private readonly ImmutableArray<ContractChange>.Builder _changes = ImmutableArray.CreateBuilder<ContractChange>();

    public ImmutableArray<ContractChange> Changes => _changes.ToImmutable();

    public bool IsEmpty => _changes.Count == 0;

    public void Add(ChangeKind kind, string subject, string was, string now, params IEnumerable<LockEdit> edits) =>
        _changes.Add(new ContractChange(kind, subject, was, now, [.. edits]));

    /// <summary>An edit at a place of the entry.</summary>
    public LockEdit At(params IEnumerable<string> steps) => new(entry.AddRange(steps));

    /// <summary>An edit of an item in a list of the entry.</summary>
    public LockEdit Item(JsonValue item, params IEnumerable<string> steps) => new(entry.AddRange(steps), JsonPrinter.Compact(item));

    /// <summary>A value as messages show it.</summary>
    public static string Show(JsonValue? value)
    {
        var text = value switch
        {
            null => "not there",
            JsonString { Text: var one } => "'" + one + "'",
            _ => JsonPrinter.Compact(value),
        };
        return text.Length <= MaxQuoted ? text : text.Substring(0, MaxQuoted - 1) + "…";
    }
}

using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>One change of a valid payload.</summary>
/// <param name="Accepts">Whether the payload is still valid after it; null where only the judges know.</param>
/// <param name="Apply">Changes the payload.</param>
public sealed record Change(bool? Accepts, Action Apply);

/// <summary>What a schema can say by one keyword, and the payloads just inside and just outside of it.</summary>
public abstract class Keyword
{
    /// <summary>The keyword, or what else is varied.</summary>
    public abstract string Name { get; }

    /// <summary>Every way to vary a value about the keyword; none where its schema does not have it.</summary>
    /// <param name="slot">The value.</param>
    /// <param name="random">Decides what is free.</param>
    public abstract IEnumerable<Change> Changes(Slot slot, Random random);

    /// <summary>Whether a text's schema says nothing besides lengths.</summary>
    private protected static bool IsPlainText(SchemaNode schema) => schema is { Type: "string", Forms.Count: 0, Listed.Count: 0, Constant: null };

    private protected static Change Replace(Slot slot, Json.JsonTree value, bool? accepts) => new(accepts, () => slot.Replace(value));
}

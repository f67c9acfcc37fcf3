using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>A declaration with code.</summary>
/// <param name="Declaration">Its syntax.</param>
/// <param name="Names">The names that other code reaches it by; a constructor's is its type's, a field's its variables'.</param>
/// <param name="Mentions">The identifiers in its code.</param>
internal sealed record IndexedMember(SyntaxNode Declaration, ImmutableArray<string> Names, HashSet<string> Mentions)
{
    public bool Equals(IndexedMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Declaration.GetHashCode();
}

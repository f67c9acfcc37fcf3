using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>A declaration with code.</summary>
/// <param name="Declaration">Its syntax.</param>
/// <param name="Names">The names that other code reaches it by; a constructor's is its type's, a field's its variables'.</param>
/// <param name="Mentions">The identifiers in its code.</param>
/// <param name="Writes">The identifiers that it sets: who reads one of them may read what this code knows.</param>
internal sealed record IndexedMember(SyntaxNode Declaration, ImmutableArray<string> Names, HashSet<string> Mentions, HashSet<string> Writes)
{
    /// <summary>Stands in <see cref="Mentions"/> for the use of an indexer by a key.</summary>
    public const string Indexer = "this[]";

    /// <summary>The names that its attributes speak of: its own, and those of its parameters; of a type with a parameter list the parameters'.</summary>
    public ImmutableArray<string> Declared => [.. Names, .. Declaration.ChildNodes().OfType<ParameterListSyntax>().SelectMany(static list => list.Parameters).Select(static parameter => parameter.Identifier.ValueText)];

    /// <summary>Whether other assemblies may see it, by its own modifiers.</summary>
    public bool IsPublic => Declaration is MemberDeclarationSyntax { Modifiers: var modifiers }
        && modifiers.Any(static modifier => modifier.IsKind(SyntaxKind.PublicKeyword) || modifier.IsKind(SyntaxKind.ProtectedKeyword));

    public bool Equals(IndexedMember? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Declaration.GetHashCode();
}

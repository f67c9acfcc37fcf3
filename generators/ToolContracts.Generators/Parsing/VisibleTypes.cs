using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Generators.Parsing;

/// <summary>
/// The types that a toolset's code means by a simple name. A generated nested type of that name would be meant instead, and change what the
/// author wrote, so it takes another name.
/// </summary>
internal sealed class VisibleTypes(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
{
    public bool Contains(string name)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax part
                && !compilation.GetSemanticModel(part.SyntaxTree).LookupNamespacesAndTypes(part.OpenBraceToken.Span.End, name: name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Finds what fields and properties are initialized with, literals left out: they carry nothing.</summary>
internal static class Initializers
{
    /// <summary>The initializers that each new object of a type runs, in the order of the source.</summary>
    public static IEnumerable<SyntaxNode> OfInstance(INamedTypeSymbol type) =>
        type.GetMembers().Where(static member => !member.IsStatic).Select(Of).OfType<SyntaxNode>();

    /// <summary>The fields and properties that each new object of a type initializes, in the order of the source.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) => type.GetMembers().Where(static member => !member.IsStatic && Of(member) is not null);

    /// <summary>The initializer of a field or property; null where it has none that matters.</summary>
    public static SyntaxNode? Of(ISymbol member)
    {
        var initializer = member is IFieldSymbol { IsConst: false } or IPropertySymbol
            ? member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            }
            : null;
        return initializer?.Value is null or LiteralExpressionSyntax or DefaultExpressionSyntax ? null : initializer;
    }
}

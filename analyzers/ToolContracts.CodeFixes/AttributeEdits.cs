using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace ToolContracts.CodeFixes;

/// <summary>Edits of attributes that fixes share.</summary>
internal static class AttributeEdits
{
    /// <summary>Adds attribute lists below those that a method has.</summary>
    /// <param name="method">The method.</param>
    /// <param name="attributes">Each as it would be written between brackets, with the library's names in full: <c>ToolContracts.SideEffect(…)</c>.</param>
    public static MethodDeclarationSyntax WithAttributes(this MethodDeclarationSyntax method, params string[] attributes)
    {
        var lists = attributes.Select(static attribute => SyntaxFactory.ParseCompilationUnit($"[{attribute}]\nclass C;").DescendantNodes()
            .OfType<AttributeListSyntax>().First()
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation)
            .WithTrailingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed));
        return method.AddAttributeLists(lists.ToArray());
    }
}

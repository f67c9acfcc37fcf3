using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Simplification;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.CodeFixes;

/// <summary>Raises the ceiling of a tool's result: the class that is written on its return.</summary>
internal static class ResultCeiling
{
    /// <summary>A ceiling in another taxonomy stands for more than its rank, and one on the other half of a partial method is not here.</summary>
    /// <param name="method">The tool's method.</param>
    /// <param name="tool">The tool.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="written">The attribute that states the ceiling now; null where none does.</param>
    public static bool CanRaise(MethodDeclarationSyntax method, ToolDeclaration tool, CancellationToken cancellationToken, out AttributeSyntax? written)
    {
        written = null;
        if (ClassificationReader.WrittenOnReturn(tool.Method) is not { } value)
        {
            return true;
        }

        written = tool.Method.ReturnContractAttribute(value + "DataAttribute")?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        return written is not null && method.Contains(written);
    }

    /// <summary>Writes the ceiling, in place of the one that is there.</summary>
    public static void RaiseCeiling(this SyntaxEditor editor, MethodDeclarationSyntax method, AttributeSyntax? written, DataClassValue ceiling)
    {
        var attribute = $"ToolContracts.{ceiling}Data";
        if (written is null)
        {
            editor.AddAttributes(method, "return: " + attribute);
            return;
        }

        var name = SyntaxFactory.ParseName(attribute).WithTriviaFrom(written.Name).WithAdditionalAnnotations(Simplifier.Annotation);
        editor.ReplaceNode(written.Name, name);
    }
}

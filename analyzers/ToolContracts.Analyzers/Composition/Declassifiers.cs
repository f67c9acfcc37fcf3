using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Composition;

/// <summary>Tells whether what a tool returns went through a declassifier.</summary>
internal static class Declassifiers
{
    /// <summary>Whether the tool is one, or each of its returned values is what one made. Code of another assembly is not to be seen: false.</summary>
    public static bool Settle(ToolDeclaration tool, Compilation compilation, CancellationToken cancellationToken)
    {
        if (tool.Method.ContractAttribute(ContractNames.Declassifies) is not null)
        {
            return true;
        }

        if (tool.Method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).OfType<MethodDeclarationSyntax>().FirstOrDefault() is not { } method
            || !compilation.ContainsSyntaxTree(method.SyntaxTree))
        {
            return false;
        }

        var returned = Returned(method).ToArray();
        return returned.Length > 0 && returned.All(value => IsDeclassified(value, compilation, cancellationToken));
    }

    private static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method) =>
        method.ExpressionBody is { } arrow
            ? [arrow.Expression]
            : method.DescendantNodes(static node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(static one => one.Expression).OfType<ExpressionSyntax>();

    private static bool IsDeclassified(ExpressionSyntax value, Compilation compilation, CancellationToken cancellationToken)
    {
        var call = value is AwaitExpressionSyntax awaited ? awaited.Expression : value;
#pragma warning disable RS1030 // The tool's code lies in another tree than the call that composes it.
        return call.IsKind(SyntaxKind.InvocationExpression)
            && compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol?.ContractAttribute(ContractNames.Declassifies) is not null;
#pragma warning restore RS1030
    }
}

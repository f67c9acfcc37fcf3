using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Reporting;

/// <summary>What a message calls the value at the source: the variable that it was put into, and what it is.</summary>
internal static class SourceText
{
    public static string Of(Trail source) => Variable(source.At) is { } name && !source.Text.Contains($"'{name}'") ? $"'{name}' from {source.Text}" : source.Text;

    private static string? Variable(SyntaxNode at)
    {
        for (var node = at.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable }:
                    return variable.Identifier.ValueText;

                case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                    return property.Identifier.ValueText;

                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax local }:
                    return local.Identifier.ValueText;

                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax member }:
                    return member.Name.Identifier.ValueText;

                case AwaitExpressionSyntax or ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax or BinaryExpressionSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax:
                    continue;

                default:
                    return null;
            }
        }

        return null;
    }
}

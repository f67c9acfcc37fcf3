using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>What runs before what, as far as the text tells.</summary>
internal static class SourceOrder
{
    /// <summary>Whether one node may run before another of the same method.</summary>
    public static bool MayPrecede(SyntaxNode node, SyntaxNode use)
    {
        if (node.SyntaxTree != use.SyntaxTree || node.Span.End <= use.SpanStart || (node.SpanStart <= use.SpanStart && node.Span.Contains(use.Span)))
        {
            return node.SyntaxTree != use.SyntaxTree || node.SpanStart < use.SpanStart;
        }

        // What is written later runs earlier in the next round of a loop, and in a function that is called later.
        for (var around = use.Parent; around is not null and not MemberDeclarationSyntax; around = around.Parent)
        {
            if (around is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax
                or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax
                && (around.Span.Contains(node.Span) || around is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one node always runs before another that is written later: no branch stands around it that the other is outside of.</summary>
    public static bool AlwaysPrecedes(SyntaxNode node, SyntaxNode use)
    {
        if (node.SyntaxTree != use.SyntaxTree || node.SpanStart >= use.SpanStart)
        {
            return false;
        }

        for (var one = node; one is not null; one = one.Parent)
        {
            if (one.Span.Contains(use.Span))
            {
                return true;
            }

            if (IsBranch(one))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBranch(SyntaxNode node) => node.Parent switch
    {
        IfStatementSyntax branch => node == branch.Statement,
        ElseClauseSyntax => true,
        ForStatementSyntax loop => node == loop.Statement,
        CommonForEachStatementSyntax loop => node == loop.Statement,
        WhileStatementSyntax loop => node == loop.Statement,
        SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax => true,
        ConditionalExpressionSyntax conditional => node != conditional.Condition,
        AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax => true,
        _ => false,
    };
}

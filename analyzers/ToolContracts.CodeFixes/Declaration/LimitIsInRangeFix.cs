using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1013: sets a number to the nearest bound.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LimitIsInRangeFix))]
[Shared]
public sealed class LimitIsInRangeFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.LimitIsInRange];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        // A number that is written here; a constant from elsewhere may count for more.
        if (target.Node is ExpressionSyntax number
            && number is LiteralExpressionSyntax or PrefixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax }
            && int.TryParse(target.Property("Nearest"), NumberStyles.None, CultureInfo.InvariantCulture, out var nearest))
        {
            yield return new FixChoice(
                $"Set it to {nearest.ToString(CultureInfo.InvariantCulture)}",
                nameof(LimitIsInRangeFix),
                editor => editor.ReplaceNode(
                    number, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(nearest)).WithTriviaFrom(number)));
        }
    }
}

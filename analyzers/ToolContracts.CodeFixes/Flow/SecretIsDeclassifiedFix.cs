using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>TOOL2001, 2003, 2004 and 2007: passes what is reported through a method with [Declassifies] that the project has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretIsDeclassifiedFix))]
[Shared]
public sealed class SecretIsDeclassifiedFix : ContractFix
{
    private static readonly SymbolDisplayFormat Owner = SymbolDisplayFormat.FullyQualifiedFormat;

    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        DiagnosticIds.SecretStaysOutOfResults, DiagnosticIds.SecretStaysOutOfPrompts, DiagnosticIds.SecretStaysOutOfLogs, DiagnosticIds.SecretStaysOutOfRecords,
    ];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (Value(target) is not { } value
            || target.Model.GetTypeInfo(value, target.CancellationToken) is not { Type: { TypeKind: not (TypeKind.Error or TypeKind.Dynamic) } type } info)
        {
            yield break;
        }

        var mayBeNull = info.Nullability.FlowState == NullableFlowState.MaybeNull;
        foreach (var method in Declassifiers.For(type, mayBeNull, target.Model, value.SpanStart, target.CancellationToken))
        {
            var name = $"{method.ContainingType.Name}.{method.Name}";
            yield return new FixChoice(
                $"Pass it through '{name}', which declassifies",
                nameof(SecretIsDeclassifiedFix) + method.ToDisplayString(),
                editor => editor.ReplaceNode(value, (current, _) => Through(method, (ExpressionSyntax)current)))
            { Anchor = value };
        }
    }

    /// <summary>The reported expression; the one value that a text is made of where it is such a text.</summary>
    private static ExpressionSyntax? Value(FixTarget target)
    {
        var reported = target.Node is ArgumentSyntax argument ? argument.Expression : target.Node as ExpressionSyntax;
        return reported is InterpolatedStringExpressionSyntax { Contents: var parts } && parts.OfType<InterpolationSyntax>().Take(2).ToArray() is [var hole]
            ? hole.Expression
            : reported;
    }

    private static InvocationExpressionSyntax Through(IMethodSymbol method, ExpressionSyntax value)
    {
        var called = SyntaxFactory.ParseExpression($"{method.ContainingType.ToDisplayString(Owner)}.{method.Name}").WithAdditionalAnnotations(Simplifier.Annotation);
        var bare = value is ParenthesizedExpressionSyntax { Expression: var inner } ? inner : value;
        return SyntaxFactory.InvocationExpression(called, SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(bare.WithoutTrivia()))))
            .WithTriviaFrom(value);
    }
}

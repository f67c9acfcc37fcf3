using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>
/// TOOL2008: gives a stable code in place of a caught exception's text, where that text is all that is given. A text that says more
/// may be needed, so its author has to decide.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExceptionTextStaysInsideFix))]
[Shared]
public sealed class ExceptionTextStaysInsideFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ExceptionTextStaysInside];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target.Method is not { } method || CaughtText(target) is not { } text)
        {
            yield break;
        }

        var code = (target.Tool?.Name ?? ToolNames.FromMethod(method.Identifier.ValueText)).Replace('_', '-') + "-failed";
        yield return new FixChoice(
            $"Give a stable code instead: \"{code}\"",
            nameof(ExceptionTextStaysInsideFix),
            editor => Replace(editor, text, code));
    }

    /// <summary>The reported expression, or the one argument of the object that it makes, if it is the text of an exception that is caught here.</summary>
    private static ExpressionSyntax? CaughtText(FixTarget target)
    {
        var reported = target.Node is ArgumentSyntax argument ? argument.Expression : target.Node as ExpressionSyntax;
        if (reported is null || IsCaughtText(reported, target))
        {
            return reported;
        }

        var texts = (reported as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments
            .Select(static one => one.Expression).Where(one => IsCaughtText(one, target)).Take(2).ToArray();
        return texts is [var only] ? only : null;
    }

    private static bool IsCaughtText(ExpressionSyntax expression, FixTarget target) => expression switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => IsCaughtText(inner, target),
        InterpolatedStringExpressionSyntax { Contents: var parts } when Type(expression, target)?.SpecialType is SpecialType.System_String =>
            parts.OfType<InterpolationSyntax>().Take(2).ToArray() is [var hole] && (IsCaught(hole.Expression, target) || IsCaughtText(hole.Expression, target)),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } called } =>
            IsCaught(called.Expression, target),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Message" } read => IsCaught(read.Expression, target),
        _ => false,
    };

    /// <summary>Whether an expression is the variable of a catch clause.</summary>
    private static bool IsCaught(ExpressionSyntax expression, FixTarget target) =>
        expression is IdentifierNameSyntax && Clause(expression, target.Model.GetSymbolInfo(expression, target.CancellationToken).Symbol, target) is not null;

    private static CatchClauseSyntax? Clause(SyntaxNode within, ISymbol? variable, FixTarget target) => variable is null ? null : within.Ancestors().OfType<CatchClauseSyntax>()
        .FirstOrDefault(one => one.Declaration is { } declared
            && SymbolEqualityComparer.Default.Equals(target.Model.GetDeclaredSymbol(declared, target.CancellationToken), variable));

    private static ITypeSymbol? Type(ExpressionSyntax expression, FixTarget target) => target.Model.GetTypeInfo(expression, target.CancellationToken).ConvertedType;

    private static void Replace(SyntaxEditor editor, ExpressionSyntax text, string code)
    {
        editor.ReplaceNode(text, AttributeEdits.Text(code).WithTriviaFrom(text));
        foreach (var clause in text.Ancestors().OfType<CatchClauseSyntax>().Where(static one => one.Declaration is not null))
        {
            editor.ReplaceNode(clause, static (current, _) => WithoutUnusedVariable((CatchClauseSyntax)current));
        }
    }

    /// <summary>A variable that nothing reads any more would be a warning of the compiler.</summary>
    private static CatchClauseSyntax WithoutUnusedVariable(CatchClauseSyntax clause)
    {
        var declared = clause.Declaration!;
        var name = declared.Identifier.ValueText;
        var isUsed = clause.DescendantNodes().OfType<IdentifierNameSyntax>().Any(one => one.Identifier.ValueText == name);
        return isUsed || name.Length == 0
            ? clause
            : clause.ReplaceNode(declared, declared.WithIdentifier(default).WithType(declared.Type.WithoutTrailingTrivia()));
    }
}

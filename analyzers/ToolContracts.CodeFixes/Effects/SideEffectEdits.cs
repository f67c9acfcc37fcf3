using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Effects;

/// <summary>Edits of [SideEffect] that fixes share.</summary>
internal static class SideEffectEdits
{
    private const string Impact = nameof(Impact);

    /// <summary>The [SideEffect] that counts for a tool, if it is written on this method; null where it is the class's, or lies elsewhere.</summary>
    public static AttributeSyntax? Written(FixTarget target) =>
        target.Tool?.SideEffectAttribute?.ApplicationSyntaxReference?.GetSyntax(target.CancellationToken) is AttributeSyntax written
        && target.Method?.Contains(written) == true ? written : null;

    /// <summary>The attribute with an effect and impacts in place of those that it has.</summary>
    public static AttributeSyntax WithEffect(AttributeSyntax attribute, SideEffectValue effect, ImpactValue impact)
    {
        var value = Expression("ToolContracts.SideEffect." + effect);
        var first = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals is null);
        var changed = first is null ? attribute : attribute.ReplaceNode(first.Expression, value.WithTriviaFrom(first.Expression));
        return WithImpact(changed, impact);
    }

    /// <summary>The attribute with impacts added to those that it has.</summary>
    public static AttributeSyntax WithImpact(AttributeSyntax attribute, ImpactValue impact)
    {
        if (impact == ImpactValue.None)
        {
            return attribute;
        }

        if (attribute.Argument(Impact) is not { } argument)
        {
            return attribute.AddArgumentListArguments(
                SyntaxFactory.AttributeArgument(Expression(Show(impact))).WithNameEquals(SyntaxFactory.NameEquals(Impact)).WithAdditionalAnnotations(Formatter.Annotation));
        }

        var old = argument.Expression;
        var isNone = old is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(ImpactValue.None) };
        var added = isNone ? Expression(Show(impact)) : Expression($"{old.WithoutTrivia()} | {Show(impact)}");
        return attribute.ReplaceNode(old, added.WithTriviaFrom(old));
    }

    /// <summary>An attribute for a method, between brackets.</summary>
    public static string Attribute(SideEffectValue effect, ImpactValue impact) =>
        $"ToolContracts.SideEffect(ToolContracts.SideEffect.{effect}{(impact == ImpactValue.None ? "" : $", Impact = {Show(impact)}")})";

    /// <summary>The impacts as an IDE shows them: <c>Impact.DataDeletion | Impact.CodeExecution</c>.</summary>
    public static string Title(ImpactValue impact) => Show(impact).Replace("ToolContracts.", "");

    private static string Show(ImpactValue impact) =>
        string.Join(" | ", Enum.GetValues(typeof(ImpactValue)).Cast<ImpactValue>().Where(one => one != ImpactValue.None && (impact & one) != 0)
            .Select(static one => "ToolContracts.Impact." + one));

    /// <summary>An expression whose names, each by itself, are made as short as the file's usings allow.</summary>
    private static ExpressionSyntax Expression(string text)
    {
        var expression = SyntaxFactory.ParseExpression(text);
        var names = expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>().Where(static name => name.Parent is not MemberAccessExpressionSyntax);
        return expression.ReplaceNodes(names, static (name, _) => name.WithAdditionalAnnotations(Simplifier.Annotation)).WithAdditionalAnnotations(Formatter.Annotation);
    }
}

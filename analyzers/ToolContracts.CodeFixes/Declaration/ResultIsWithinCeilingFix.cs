using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL2006: raises the result's ceiling, or hides the members that are above it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ResultIsWithinCeilingFix))]
[Shared]
public sealed class ResultIsWithinCeilingFix : ContractFix
{
    private const string Hidden = "ToolContracts.ModelHidden";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ResultIsWithinCeiling];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Method: { } method, Tool: { } tool } || ToolClasses.AboveCeiling(tool) is not { IsEmpty: false } above)
        {
            yield break;
        }

        var highest = above.Aggregate((DataClassValue?)null, static (value, part) => DataClassRank.Higher(value, part.Value));
        if (highest is { } ceiling and not DataClassValue.Secret && ResultCeiling.CanRaise(method, tool, target.CancellationToken, out var written))
        {
            yield return new FixChoice(
                $"Raise the ceiling of the result: [return: {ceiling}Data]",
                nameof(ResultIsWithinCeilingFix) + "Raise",
                editor => editor.RaiseCeiling(method, written, ceiling));
        }

        if (Members(above, method.SyntaxTree, target.CancellationToken) is { IsEmpty: false } members)
        {
            yield return new FixChoice(
                $"Hide {string.Join(", ", above.Select(static part => $"'{part.Symbol.Name}'").Distinct())} from the model: [ModelHidden]",
                nameof(ResultIsWithinCeilingFix) + "Hide",
                editor => Hide(editor, members));
        }
    }

    /// <summary>Where the members are declared, if all of them can be hidden in this file; else none.</summary>
    private static ImmutableArray<SyntaxNode> Members(ImmutableArray<ClassifiedPart> above, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var found = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var part in above)
        {
            var declaration = part.Symbol is IPropertySymbol or IFieldSymbol && part.Symbol.DeclaringSyntaxReferences is [var reference] && reference.SyntaxTree == tree
                ? reference.GetSyntax(cancellationToken) : null;
            var owner = declaration is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } } field ? field.Parent!.Parent : declaration;
            if (owner is not (ParameterSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax))
            {
                return [];
            }

            found.Add(owner);
        }

        return found.Distinct().ToImmutableArray();
    }

    private static void Hide(SyntaxEditor editor, ImmutableArray<SyntaxNode> members)
    {
        foreach (var member in members)
        {
            editor.ReplaceNode(member, static (current, _) => WithHidden(current));
        }
    }

    /// <summary>Several tools may return one type, whose members are hidden once.</summary>
    private static SyntaxNode WithHidden(SyntaxNode member)
    {
        if (member.DescendantNodes().OfType<AttributeSyntax>().Any(static attribute => attribute.Name.ToString() is Hidden or "ModelHidden"))
        {
            return member;
        }

        return member is ParameterSyntax parameter ? parameter.WithAttribute(Hidden) : ((MemberDeclarationSyntax)member).WithAttribute(Hidden);
    }
}

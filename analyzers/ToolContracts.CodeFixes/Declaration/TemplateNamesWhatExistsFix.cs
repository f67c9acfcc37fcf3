using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;
using ToolContracts.Shared.Templates;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1006: corrects a hole that can mean one argument only.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TemplateNamesWhatExistsFix))]
[Shared]
public sealed class TemplateNamesWhatExistsFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.TemplateNamesWhatExists];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        // A template of the class counts for other tools too, so it is not rewritten for one of them.
        if (target is { Method: not null, Node: LiteralExpressionSyntax { Parent: AttributeArgumentSyntax argument } literal }
            && TemplateTexts.Of(literal) is not null
            && target.Property("Wrong") is { } wrong
            && target.Property("Right") is { } right)
        {
            yield return new FixChoice(
                $"Write '{right}'",
                nameof(TemplateNamesWhatExistsFix),
                editor => editor.ReplaceNode(argument, (current, _) => Corrected((AttributeArgumentSyntax)current, wrong, right)));
        }
    }

    private static AttributeArgumentSyntax Corrected(AttributeArgumentSyntax argument, string wrong, string right) =>
        TemplateTexts.Of(argument.Expression) is { } text
            ? argument.WithExpression(AttributeEdits.Text(TemplateTexts.Replace(Template.Parse(text), wrong, right)).WithTriviaFrom(argument.Expression))
            : argument;
}

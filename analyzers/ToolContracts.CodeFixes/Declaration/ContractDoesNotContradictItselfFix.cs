using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1007: removes one of two statements that exclude each other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContractDoesNotContradictItselfFix))]
[Shared]
public sealed class ContractDoesNotContradictItselfFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ContractDoesNotContradictItself];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target.Attribute is not { } attribute)
        {
            yield break;
        }

        if (target.Node.FirstAncestorOrSelf<AttributeArgumentSyntax>() is { NameEquals: not null } impact)
        {
            yield return new FixChoice("Remove the impact", nameof(ContractDoesNotContradictItselfFix) + "Impact", editor => editor.RemoveNode(impact));
            yield break;
        }

        var name = Name(attribute);
        yield return Removal(name, attribute);
        if (Opposite(name) is { } opposite && Siblings(attribute).FirstOrDefault(one => Name(one) == opposite) is { } other)
        {
            yield return Removal(opposite, other);
        }
    }

    private static FixChoice Removal(string name, AttributeSyntax attribute) =>
        new($"Remove [{name}]", nameof(ContractDoesNotContradictItselfFix) + name, editor => editor.RemoveAttribute(attribute));

    private static string? Opposite(string name) => name switch
    {
        "Idempotent" => "NotIdempotent",
        "NotIdempotent" => "Idempotent",
        "ApprovalExempt" => "RequiresApproval",
        _ => null,
    };

    private static IEnumerable<AttributeSyntax> Siblings(AttributeSyntax attribute) =>
        attribute.Parent?.Parent?.ChildNodes().OfType<AttributeListSyntax>().SelectMany(static list => list.Attributes) ?? [];

    private static string Name(AttributeSyntax attribute)
    {
        const string Suffix = "Attribute";
        var name = attribute.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;
using ToolContracts.Shared.Forms;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1008: makes a toolset partial, and no longer static or abstract; makes a plain class with tools a toolset.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolsetCanBeGeneratedFix))]
[Shared]
public sealed class ToolsetCanBeGeneratedFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ToolsetCanBeGenerated];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target.Property("Fault") == nameof(ToolFault.OutsideToolset) && ToolsetOf(target) is { } choice)
        {
            yield return choice;
        }

        if (target is not { Node: ClassDeclarationSyntax type, Type: { } symbol })
        {
            yield break;
        }

        switch (target.Property("Fault"))
        {
            case "NotPartial":
                yield return new FixChoice("Make it partial", nameof(ToolsetCanBeGeneratedFix) + "Partial", editor => editor.ReplaceNode(type, (current, _) => Partial((ClassDeclarationSyntax)current)));
                break;
            case "Static" when symbol.DeclaringSyntaxReferences.Length == 1 && !symbol.GetMembers().Any(static member => member is IMethodSymbol { IsExtensionMethod: true }):
                yield return new FixChoice("Remove 'static'", nameof(ToolsetCanBeGeneratedFix) + "Static", editor => Remove(editor, type, SyntaxKind.StaticKeyword));
                break;
            case "Abstract" when symbol.DeclaringSyntaxReferences.Length == 1 && symbol.BaseType is not { IsAbstract: true } && !symbol.GetMembers().Any(static member => member.IsAbstract):
                yield return new FixChoice("Remove 'abstract'", nameof(ToolsetCanBeGeneratedFix) + "Abstract", editor => Remove(editor, type, SyntaxKind.AbstractKeyword));
                break;
        }
    }

    // A class that others may derive from, or that cannot be a toolset as it is, is a decision of its author.
    private static FixChoice? ToolsetOf(FixTarget target)
    {
        if (target.Method?.Parent is not ClassDeclarationSyntax { Parent: BaseNamespaceDeclarationSyntax or CompilationUnitSyntax } type
            || type.TypeParameterList is not null
            || type.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.StaticKeyword or SyntaxKind.FileKeyword)
            || target.Tool?.Method.ContainingType.DeclaringSyntaxReferences.Length != 1)
        {
            return null;
        }

        var name = ToolNames.FromClass(type.Identifier.ValueText);
        return new FixChoice(
            $"Make it a toolset: [Toolset(\"{name}\")]",
            nameof(ToolsetCanBeGeneratedFix) + "Toolset",
            editor => editor.ReplaceNode(type, (current, _) => Toolset((ClassDeclarationSyntax)current, name)))
        {
            Anchor = type.SpanStart,
        };
    }

    private static ClassDeclarationSyntax Toolset(ClassDeclarationSyntax type, string name)
    {
        type = type.Modifiers.Any(SyntaxKind.PartialKeyword) ? type : Partial(type);
        return type.WithAttribute($"{ContractNames.Namespace}.Toolset({AttributeEdits.Quoted(name)})");
    }

    private static ClassDeclarationSyntax Partial(ClassDeclarationSyntax type)
    {
        var partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).AddModifiers(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia));
    }

    private static void Remove(Microsoft.CodeAnalysis.Editing.SyntaxEditor editor, ClassDeclarationSyntax type, SyntaxKind modifier) =>
        editor.ReplaceNode(type, (current, _) => Without((ClassDeclarationSyntax)current, modifier));

    private static ClassDeclarationSyntax Without(ClassDeclarationSyntax type, SyntaxKind modifier)
    {
        var at = type.Modifiers.IndexOf(modifier);
        if (at < 0)
        {
            return type;
        }

        // What stands before the modifier goes to what follows it.
        var leading = type.Modifiers[at].LeadingTrivia;
        var modifiers = type.Modifiers.RemoveAt(at);
        return at < modifiers.Count
            ? type.WithModifiers(modifiers.Replace(modifiers[at], modifiers[at].WithLeadingTrivia(leading)))
            : type.WithModifiers(modifiers).WithKeyword(type.Keyword.WithLeadingTrivia(leading));
    }
}

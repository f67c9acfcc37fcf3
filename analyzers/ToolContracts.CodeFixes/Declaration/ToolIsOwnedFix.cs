using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1014: takes the owner that all other toolsets of the project have, if that is one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ToolIsOwnedFix))]
[Shared]
public sealed class ToolIsOwnedFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ToolIsOwned];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target.Property("NoOwner") is null
            || target.Type is not { } type
            || ContractReader.ReadToolset(type)?.Attribute?.ApplicationSyntaxReference?.GetSyntax(target.CancellationToken) is not AttributeSyntax attribute
            || attribute.SyntaxTree != target.Node.SyntaxTree)
        {
            yield break;
        }

        var owners = Owners(target.Compilation.Assembly.GlobalNamespace, target.CancellationToken).Distinct(StringComparer.Ordinal).Take(2).ToArray();
        if (owners is [var owner])
        {
            yield return new FixChoice(
                $"Name the owner of this project's other toolsets: Owner = {AttributeEdits.Quoted(owner)}",
                nameof(ToolIsOwnedFix),
                editor => editor.SetArgument(attribute, "Owner", AttributeEdits.Text(owner)));
        }
    }

    private static IEnumerable<string> Owners(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        foreach (var member in space.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is INamespaceSymbol inner)
            {
                foreach (var owner in Owners(inner, cancellationToken))
                {
                    yield return owner;
                }
            }
            else if (member is INamedTypeSymbol type && ContractReader.ReadToolset(type)?.Owner is { } owner && !string.IsNullOrWhiteSpace(owner))
            {
                yield return owner;
            }
        }
    }
}

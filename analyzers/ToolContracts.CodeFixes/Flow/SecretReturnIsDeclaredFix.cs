using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>TOOL9003: says on a public member that it gives a secret out. Where another class is written, the author has to decide.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretReturnIsDeclaredFix))]
[Shared]
public sealed class SecretReturnIsDeclaredFix : ContractFix
{
    private const string Secret = "ToolContracts.SecretData";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SecretReturnIsDeclared];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        var member = target.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        if (target.Property(FixProperties.Parameter) is { } name)
        {
            return member is MethodDeclarationSyntax { ParameterList.Parameters: var parameters }
                && parameters.FirstOrDefault(one => one.Identifier.ValueText == name) is { } parameter
                && target.Model.GetDeclaredSymbol(parameter, target.CancellationToken) is { } given
                && ClassificationReader.Of(given) is null
                ? [Choice("[SecretData]", parameter, static node => ((ParameterSyntax)node).WithAttribute(Secret))]
                : [];
        }

        return member switch
        {
            MethodDeclarationSyntax method when target.Model.GetDeclaredSymbol(method, target.CancellationToken) is IMethodSymbol symbol
                && ClassificationReader.WrittenOnReturn(symbol) is null =>
                [Choice("[return: SecretData]", method, static node => ((MethodDeclarationSyntax)node).WithAttributes("return: " + Secret))],
            BasePropertyDeclarationSyntax property when target.Model.GetDeclaredSymbol(property, target.CancellationToken) is { } symbol
                && ClassificationReader.Of(symbol) is null =>
                [Choice("[SecretData]", property, static node => ((BasePropertyDeclarationSyntax)node).WithAttribute(Secret))],
            _ => [],
        };
    }

    private static FixChoice Choice(string attribute, SyntaxNode declaration, Func<SyntaxNode, SyntaxNode> edit) =>
        new($"Say that it gives a secret out: {attribute}", nameof(SecretReturnIsDeclaredFix), editor => editor.ReplaceNode(declaration, (current, _) => edit(current)))
        {
            Anchor = declaration,
        };
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Effects;

/// <summary>TOOL5003: names the host in the tool's [Egress]; where that is the class's, the tool gets one of its own with the class's hosts.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HostIsNamedFix))]
[Shared]
public sealed class HostIsNamedFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.HostIsNamed];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Method: { } method, Tool: { } tool } || target.Property(EffectProperties.Host) is not { } host)
        {
            yield break;
        }

        var known = tool.Egress?.Texts(0) ?? [];
        yield return new FixChoice(
            $"Let the tool reach it: [Egress(…, {AttributeEdits.Quoted(host)})]",
            nameof(HostIsNamedFix),
            editor => editor.ReplaceNode(method, (current, _) => WithHost((MethodDeclarationSyntax)current, known, host)));
    }

    private static MethodDeclarationSyntax WithHost(MethodDeclarationSyntax method, ImmutableArray<string> known, string host)
    {
        if (AttributeEdits.OnMethod(method, "Egress") is not { } written)
        {
            return method.WithAttributes($"ToolContracts.Egress({string.Join(", ", known.Add(host).Select(AttributeEdits.Quoted))})");
        }

        var arguments = written.ArgumentList?.Arguments;
        var added = SyntaxFactory.AttributeArgument(AttributeEdits.Text(host)).WithAdditionalAnnotations(Formatter.Annotation);
        return arguments is [{ Expression: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or CollectionExpressionSyntax }]
            ? method.ReplaceNode(written, AsArguments(written, known, host))
            : method.ReplaceNode(written, written.AddArgumentListArguments(added));
    }

    /// <summary>Hosts that are written as one array become arguments.</summary>
    private static AttributeSyntax AsArguments(AttributeSyntax written, ImmutableArray<string> known, string host) =>
        written.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SeparatedList(
            known.Add(host).Select(static one => SyntaxFactory.AttributeArgument(AttributeEdits.Text(one)))))).WithAdditionalAnnotations(Formatter.Annotation);
}

using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Effects;

/// <summary>TOOL5002: adds the impact to the tool's [SideEffect]; where that is the class's, which other tools share, the tool gets one of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImpactIsDeclaredFix))]
[Shared]
public sealed class ImpactIsDeclaredFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.ImpactIsDeclared];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Method: { } method, Tool: { SideEffect: { } effect } tool }
            || !int.TryParse(target.Property(EffectProperties.Impact), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            yield break;
        }

        var impact = (ImpactValue)number;
        var written = SideEffectEdits.Written(target);
        yield return new FixChoice(
            $"Declare the impact: Impact = {SideEffectEdits.Title(impact)}",
            nameof(ImpactIsDeclaredFix),
            editor => editor.ReplaceNode(
                (SyntaxNode?)written ?? method,
                (current, _) => current switch
                {
                    AttributeSyntax attribute => SideEffectEdits.WithImpact(attribute, impact),
                    MethodDeclarationSyntax changed => OnMethod(changed, effect, (ImpactValue)tool.Impact, impact),
                    _ => current,
                }));
    }

    /// <summary>Each of several impacts is added to the attribute that the first one brought.</summary>
    private static MethodDeclarationSyntax OnMethod(MethodDeclarationSyntax method, SideEffectValue effect, ImpactValue shared, ImpactValue impact) =>
        AttributeEdits.OnMethod(method, "SideEffect") is { } added
            ? method.ReplaceNode(added, SideEffectEdits.WithImpact(added, impact))
            : method.WithAttributes(SideEffectEdits.Attribute(effect, shared | impact));
}

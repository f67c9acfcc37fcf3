using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1001: states the side effect that the author picks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SideEffectIsStatedFix))]
[Shared]
public sealed class SideEffectIsStatedFix : ContractFix
{
    private static readonly (string Value, string Title)[] Effects =
    [
        ("None", "It only reads: [SideEffect(SideEffect.None)]"),
        ("Reversible", "It changes what a later call can restore: [SideEffect(SideEffect.Reversible)]"),
        ("Irreversible", "It changes what cannot be exactly undone: [SideEffect(SideEffect.Irreversible)]"),
    ];

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SideEffectIsStated];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target.Method is not { } method)
        {
            yield break;
        }

        foreach (var (value, title) in Effects)
        {
            yield return new FixChoice(
                title, nameof(SideEffectIsStatedFix) + value,
                editor => editor.AddAttributes(method, $"ToolContracts.SideEffect(ToolContracts.SideEffect.{value})"));
        }
    }
}

using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Effects;

/// <summary>TOOL5001: states the side effect that the code has, with its impacts. Whether it can be undone is the author's to say, unless its impact says it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EffectIsDeclaredFix))]
[Shared]
public sealed class EffectIsDeclaredFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.EffectIsDeclared];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target.Method is not { } method || !int.TryParse(target.Property(EffectProperties.Impact), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            yield break;
        }

        var impact = (ImpactValue)number;
        var written = SideEffectEdits.Written(target);
        foreach (var effect in LastingImpact.IsIn(impact) ? [SideEffectValue.Irreversible] : new[] { SideEffectValue.Reversible, SideEffectValue.Irreversible })
        {
            yield return new FixChoice(
                $"State [SideEffect(SideEffect.{effect}{(impact == ImpactValue.None ? "" : $", Impact = {SideEffectEdits.Title(impact)}")})]",
                nameof(EffectIsDeclaredFix) + effect,
                editor =>
                {
                    if (written is null)
                    {
                        editor.AddAttributes(method, SideEffectEdits.Attribute(effect, impact));
                    }
                    else
                    {
                        editor.ReplaceNode(written, (current, _) => SideEffectEdits.WithEffect((AttributeSyntax)current, effect, impact));
                    }
                });
        }
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.CodeFixes.Flow;

/// <summary>TOOL2001: says on the return that personal or confidential data leaves. A secret has no ceiling that lets it out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretStaysOutOfResultsFix))]
[Shared]
public sealed class SecretStaysOutOfResultsFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.SecretStaysOutOfResults];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        DataClassValue? ceiling = target.Property(FixProperties.Label) switch
        {
            nameof(DataClassValue.Personal) => DataClassValue.Personal,
            nameof(DataClassValue.Confidential) => DataClassValue.Confidential,
            _ => null,
        };
        if (ceiling is not { } value
            || target is not { Method: { } method, Tool: { } tool }
            || !ResultCeiling.CanRaise(method, tool, target.CancellationToken, out var written))
        {
            yield break;
        }

        // Both rank alike, so the first that is found in a method settles all of it.
        yield return new FixChoice(
            $"Raise the ceiling of the result: [return: {value}Data]",
            nameof(SecretStaysOutOfResultsFix),
            editor => editor.RaiseCeiling(method, written, value))
        { Anchor = method };
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1003: takes the stance that the author picks.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdempotencyStanceIsTakenFix))]
[Shared]
public sealed class IdempotencyStanceIsTakenFix : ContractFix
{
    /// <summary>The careful stance: at most one attempt.</summary>
    internal const string NotIdempotent = "ToolContracts.NotIdempotent(\"A repeated call acts again.\")";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.IdempotencyStanceIsTaken];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Attribute: null, Method: { } method, Tool: { } tool })
        {
            yield break;
        }

        if (TemplateTexts.Key(tool) is { } key)
        {
            yield return Choice("Key", $"Calls of one key run once: [Idempotent(Key = \"{key}\")]", $"ToolContracts.Idempotent(Key = {AttributeEdits.Quoted(key)})");
        }

        yield return Choice("Not", "A repeated call acts again: [NotIdempotent(…)]", NotIdempotent);
        yield return Choice("ByNature", "A repeated call changes nothing more: [Idempotent]", "ToolContracts.Idempotent");

        FixChoice Choice(string name, string title, string attribute) =>
            new(title, nameof(IdempotencyStanceIsTakenFix) + name, editor => editor.AddAttributes(method, attribute));
    }
}

using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;
using ToolContracts.Shared.Identity;
using ToolContracts.Shared.Templates;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1017: has the host fill a parameter from the caller, where its name says which part of the caller it is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdentityComesFromTheCallerFix))]
[Shared]
public sealed class IdentityComesFromTheCallerFix : ContractFix
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.IdentityComesFromTheCaller];

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Node: ParameterSyntax parameter, Tool: { } tool })
        {
            yield break;
        }

        var input = IdentityInputs.Of(tool).FirstOrDefault(one => one.Parameter.Name == parameter.Identifier.ValueText);
        if (input is not { Symbol: IParameterSymbol symbol, Claim.Part: { } part } || CallerText.IsMisfit(symbol) || IsShownElsewhere(symbol, tool))
        {
            yield break;
        }

        var isNamedSo = symbol.Name == part || (symbol.Name == part + "Id" && part != "onBehalfOf");
        var attribute = isNamedSo ? "FromCaller" : $"FromCaller({AttributeEdits.Quoted(part)})";
        yield return new FixChoice(
            $"The host fills it from the caller: [{attribute}]",
            nameof(IdentityComesFromTheCallerFix),
            editor => editor.ReplaceNode(parameter, (current, _) => ((ParameterSyntax)current).WithAttribute("ToolContracts." + attribute)));
    }

    /// <summary>Summaries and amounts may not name the caller (TOOL1006), so there the author has to decide.</summary>
    private static bool IsShownElsewhere(IParameterSymbol symbol, ToolDeclaration tool) => ContractTemplate.Of(tool).Any(written =>
        written.Use is not (TemplateUse.Resource or TemplateUse.Key)
        && Template.Parse(written.Text).Holes.Any(hole => hole.Path[0] == symbol.Name));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Identity;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1017: who acts comes from the caller, never from the model.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityComesFromTheCaller : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.IdentityComesFromTheCaller,
        "Identity comes from the caller, not from the model",
        "'{0}' of tool '{1}' says who acts, and the model fills it. {2}, or name it for what is acted on.",
        "Contract",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Whoever steers the model, by a prompt or by a text that it reads, would choose in whose name the tool acts.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.IdentityComesFromTheCaller),
        customTags: RuleTags.ErrorInStrict);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        foreach (var input in IdentityInputs.Of(tool))
        {
            var isParameter = input.Symbol is IParameterSymbol;
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, input.Parameter.Locations[0], isParameter ? null : input.Symbol.InSource(), input.Path, tool.FullName,
                isParameter ? "Take it from the caller by [FromCaller]" : "Take it out of the request and from the caller, by a [FromCaller] parameter"));
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL2005: no parameter of a tool is secret, nor holds a secret.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterIsNotSecret : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ParameterIsNotSecret,
        "A tool takes no secret from the model",
        "'{0}' of tool '{1}' is secret, so a model would have to hold it. Take it from a vault or a service in the tool; what names it, for instance an account, may come from the model.",
        "Classification",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "What a model is to write into a call has to be in its context, where any text that it reads can ask for it.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ParameterIsNotSecret));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        foreach (var parameter in tool.Method.Parameters)
        {
            if (ToolClasses.SecretsIn(parameter) is [var secret, ..])
            {
                context.ReportDiagnostic(Diagnostic.Create(Rule, parameter.Locations[0], secret.Symbol.InSource(), secret.Path, tool.FullName));
            }
        }
    }
}

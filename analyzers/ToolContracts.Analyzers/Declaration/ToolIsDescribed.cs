using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Documentation;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1010: a tool and each of its parameters that the model fills has a description. Members of types are not asked for one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolIsDescribed : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ToolIsDescribed,
        "A tool and its parameters are described",
        "{0} has no description, so a model has to guess {1}. Write {2} above the method, or [Description].",
        "Contract",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The description is all that tells a model when to call a tool, and what to write into its arguments.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ToolIsDescribed));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        var descriptions = new Descriptions(tool.Method.ContainingAssembly);
        if (descriptions.Of(tool.Method) is null)
        {
            context.ReportAtName(Rule, $"Tool '{tool.FullName}'", "when to call it", "<summary>…</summary>");
        }

        foreach (var (parameter, source) in tool.Parameters)
        {
            if (source == ParameterSource.Model && parameter.Name.Length > 0 && descriptions.Of(parameter) is null)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, parameter.Locations[0], $"Parameter '{parameter.Name}' of tool '{tool.FullName}'", "what to write into it", $"<param name=\"{parameter.Name}\">…</param>"));
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1011: an asynchronous tool takes a CancellationToken.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AsynchronousToolCanBeCancelled : ToolRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.AsynchronousToolCanBeCancelled,
        "An asynchronous tool takes a CancellationToken",
        "Tool '{0}' is asynchronous and takes no CancellationToken, so it runs on after its deadline, a kill switch or its caller's leaving. Add one, and pass it on.",
        "Contract",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The host ends a call by its token. A tool without one is left running, and what became of its effect is unknown.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.AsynchronousToolCanBeCancelled));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        var form = ToolReturn.Of(tool.Method).Form;
        if ((form.IsAwaited() || form == ReturnForm.AsyncEnumerable) && tool.Parameters.All(static one => one.Source != ParameterSource.CancellationToken))
        {
            context.ReportAtName(Rule, tool.FullName);
        }
    }
}

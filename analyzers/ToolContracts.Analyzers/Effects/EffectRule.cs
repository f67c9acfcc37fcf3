using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Flow.Effects;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Effects;

/// <summary>A rule that looks at what a tool's code does. All of them share one analysis.</summary>
public abstract class EffectRule : ToolRule
{
    private protected sealed override void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        // Outside a toolset there is no contract to hold the code to; TOOL1008 speaks there.
        if (tool.Toolset.Attribute is not null)
        {
            Check(tool, EffectAnalysis.Of(context.Compilation, context.Options, context.CancellationToken).Of(tool, context.CancellationToken), context);
        }
    }

    /// <summary>Reports where a tool's code does what its contract denies.</summary>
    private protected abstract void Check(ToolDeclaration tool, ToolEffects effects, SymbolAnalysisContext context);

    /// <summary>Reports at the tool's name, with the way to the call as additional locations.</summary>
    private protected static void Report(
        DiagnosticDescriptor rule, ToolDeclaration tool, Effect effect, ImmutableDictionary<string, string?> properties, SymbolAnalysisContext context, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, tool.Method.Locations[0], effect.At.Locations, properties, arguments));
}

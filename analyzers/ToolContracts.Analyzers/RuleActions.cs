using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers;

/// <summary>What rules look at, and how they report.</summary>
internal static class RuleActions
{
    /// <summary>An action on methods that looks at each tool, within a toolset or outside of one.</summary>
    public static Action<SymbolAnalysisContext> OnTools(Action<ToolDeclaration, SymbolAnalysisContext> check) => symbol =>
    {
        if (symbol.Symbol is IMethodSymbol method && ContractReader.ReadTool(method) is { } tool)
        {
            check(tool, symbol);
        }
    };

    /// <summary>An action on types that looks at each toolset.</summary>
    public static Action<SymbolAnalysisContext> OnToolsets(Action<ToolsetDeclaration, SymbolAnalysisContext> check) => symbol =>
    {
        if (symbol.Symbol is INamedTypeSymbol type && ContractReader.ReadToolset(type) is { } toolset)
        {
            check(toolset, symbol);
        }
    };

    /// <summary>Reports at an attribute's named argument, else at the positional one of an index, else at the attribute, else at the symbol.</summary>
    public static void ReportAt(
        this SymbolAnalysisContext context, DiagnosticDescriptor rule, AttributeData attribute, string? property, int index, params string[] arguments) =>
        context.ReportAt(rule, attribute, property, index, ImmutableDictionary<string, string?>.Empty, arguments);

    /// <summary>Reports at an attribute, with properties for a fix.</summary>
    public static void ReportAt(
        this SymbolAnalysisContext context,
        DiagnosticDescriptor rule,
        AttributeData attribute,
        string? property,
        int index,
        ImmutableDictionary<string, string?> properties,
        params string[] arguments)
    {
        var location = attribute.ArgumentLocation(property, index, context.CancellationToken) ?? context.Symbol.Locations[0];
        context.ReportDiagnostic(Diagnostic.Create(rule, location, properties, arguments));
    }

    /// <summary>Reports at the name of the tool or toolset.</summary>
    public static void ReportAtName(this SymbolAnalysisContext context, DiagnosticDescriptor rule, params string[] arguments) =>
        context.ReportDiagnostic(Diagnostic.Create(rule, context.Symbol.Locations[0], arguments));
}

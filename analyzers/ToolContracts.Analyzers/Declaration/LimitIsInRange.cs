using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Limits;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1013: limits, budgets, retention and expiry are in range.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LimitIsInRange : ContractRule
{
    /// <summary>Property of the diagnostic: the nearest value that is in range; absent where there is none.</summary>
    public const string Nearest = nameof(Nearest);

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.LimitIsInRange,
        "A limit, budget, retention or expiry is in range",
        "{0} of '{1}' is {2}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A limit of zero stops every call, and one without bound is none.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.LimitIsInRange));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSymbolAction(RuleActions.OnToolsets(static (toolset, context) => CheckSymbol(toolset.Name, toolset.Type, context)), SymbolKind.NamedType);
        start.RegisterSymbolAction(
            RuleActions.OnTools(static (tool, context) =>
            {
                CheckSymbol(tool.FullName, tool.Method, context);
                CheckBudgets(tool, context);
            }),
            SymbolKind.Method);
        start.RegisterSyntaxNodeAction(CheckAssembly, SyntaxKind.AttributeList);
    }

    private static void CheckSymbol(string name, ISymbol symbol, SymbolAnalysisContext context)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            foreach (var (range, value) in LimitRanges.FaultsOf(attribute))
            {
                var at = attribute.ArgumentLocation(range.Property, -1, context.CancellationToken) ?? symbol.Locations[0];
                context.ReportDiagnostic(Fault(range, value, name, at));
            }
        }
    }

    private static void CheckBudgets(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        foreach (var budget in tool.Budgets)
        {
            if (BudgetFaults.LacksUnit(budget))
            {
                context.ReportAt(Rule, budget, null, 0, "The unit of a budget", tool.FullName, "empty. Name a unit, for instance \"eur\".");
            }

            if (BudgetFaults.BadAmount(budget) is { } amount)
            {
                context.ReportAt(
                    Rule, budget, null, 1, "The amount of a budget", tool.FullName,
                    $"'{amount}', which is neither one hole nor a positive number. Write a hole that names a number, or a number such as \"0.5\".");
            }
        }
    }

    // Attributes of the assembly belong to no symbol that symbol actions see.
    private static void CheckAssembly(SyntaxNodeAnalysisContext context)
    {
        var list = (AttributeListSyntax)context.Node;
        if (list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) is not true)
        {
            return;
        }

        foreach (var attribute in context.Compilation.Assembly.GetAttributes())
        {
            if (attribute.ApplicationSyntaxReference is not { } reference || reference.SyntaxTree != list.SyntaxTree || !list.Span.Contains(reference.Span))
            {
                continue;
            }

            foreach (var (range, value) in LimitRanges.FaultsOf(attribute))
            {
                var at = attribute.ArgumentLocation(range.Property, -1, context.CancellationToken) ?? list.GetLocation();
                context.ReportDiagnostic(Fault(range, value, context.Compilation.Assembly.Name, at));
            }
        }
    }

    private static Diagnostic Fault(LimitRange range, int value, string name, Location at)
    {
        var nearest = Math.Min(Math.Max(value, range.Minimum), range.Maximum);
        return Diagnostic.Create(
            Rule, at, ImmutableDictionary<string, string?>.Empty.Add(Nearest, Text(nearest)),
            range.Property, name, $"{Text(value)}. Set it from {Text(range.Minimum)} to {Text(range.Maximum)}{Default(range)}.");
    }

    private static string Default(LimitRange range) => range.Default is { } value ? $", or leave it out for {Text(value)}" : "";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1003: a tool with a side effect says what a repeated call does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdempotencyStanceIsTaken : ContractRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.IdempotencyStanceIsTaken,
        "A tool with a side effect takes a stance on idempotency",
        "{0} '{1}' {2}",
        "Contract",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Agents and networks repeat calls. Whether a repeat acts again is decided by the author of the tool, never by a default.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.IdempotencyStanceIsTaken));

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        start.RegisterSymbolAction(RuleActions.OnToolsets(static (toolset, context) => CheckWords("Toolset", toolset.Name, toolset.Type, context)), SymbolKind.NamedType);
        start.RegisterSymbolAction(RuleActions.OnTools(Check), SymbolKind.Method);
    }

    private static void Check(ToolDeclaration tool, SymbolAnalysisContext context)
    {
        CheckWords("Tool", tool.FullName, tool.Method, context);
        if (IdempotencyFaults.LacksStance(tool))
        {
            context.ReportAtName(
                Rule, "Tool", tool.FullName,
                "has a side effect and does not say what a repeated call does. Add [Idempotent(Key = …)] where a business key tells a repeat, "
                + "[Idempotent] where repeating is safe by nature, or [NotIdempotent(reason)].");
        }
    }

    private static void CheckWords(string kind, string name, ISymbol symbol, SymbolAnalysisContext context)
    {
        if (IdempotencyFaults.WithoutReason(symbol) is { } not)
        {
            context.ReportAt(Rule, not, null, 0, kind, name, "gives no reason for [NotIdempotent]. Say why no business key tells a repeat from a new call.");
        }

        if (IdempotencyFaults.WithEmptyKey(symbol) is { } idempotent)
        {
            context.ReportAt(Rule, idempotent, "Key", 0, kind, name, "has an empty Key, which all calls would share. Name the arguments that tell a repeat, or remove Key.");
        }
    }
}

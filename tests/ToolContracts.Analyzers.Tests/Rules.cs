using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Tests;

/// <summary>All rules of the assembly: what is added to it is tested with the others.</summary>
internal static class Rules
{
    public static IReadOnlyList<DiagnosticAnalyzer> All { get; } =
        [.. typeof(SideEffectIsStated).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>The id of a rule.</summary>
    public static string IdOf(DiagnosticAnalyzer rule) => rule.SupportedDiagnostics.Select(static descriptor => descriptor.Id).Distinct().Single();

    /// <summary>Its severity as the pages state it: in Recommended and, where it differs, in Strict.</summary>
    public static string SeverityOf(DiagnosticAnalyzer rule) =>
        rule.SupportedDiagnostics[0].DefaultSeverity == DiagnosticSeverity.Error ? "error" : IsErrorInStrict(rule) ? "warning, error in Strict" : "warning";

    /// <summary>Whether the mode Strict makes its warning an error.</summary>
    public static bool IsErrorInStrict(DiagnosticAnalyzer rule) => rule.SupportedDiagnostics[0].CustomTags.Contains(RuleTags.ErrorInStrict);
}

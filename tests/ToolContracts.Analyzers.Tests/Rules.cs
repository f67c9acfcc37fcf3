using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;

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
}

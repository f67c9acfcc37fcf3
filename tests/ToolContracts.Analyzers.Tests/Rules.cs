using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Analyzers.Declaration;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Tests;

/// <summary>All rules of the assembly: what is added to it is tested with the others.</summary>
internal static class Rules
{
    /// <summary>The analyzers.</summary>
    public static IReadOnlyList<DiagnosticAnalyzer> All { get; } =
        [.. typeof(SideEffectIsStated).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .OrderBy(static type => type.FullName, StringComparer.Ordinal)
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    /// <summary>The rules that they report, by id.</summary>
    public static IReadOnlyList<Rule> ById { get; } =
        [.. All.SelectMany(static analyzer => analyzer.SupportedDiagnostics.Select(descriptor => (Analyzer: analyzer, Descriptor: descriptor)))
            .GroupBy(static pair => pair.Descriptor.Id)
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => new Rule(group.Key, NameOf(group.Key), [.. group.Select(static pair => pair.Analyzer).Distinct()], [.. group.Select(static pair => pair.Descriptor)]))];

    /// <summary>Whether an analyzer has one rule, and so its name.</summary>
    public static bool HasOneRule(DiagnosticAnalyzer analyzer) => analyzer.SupportedDiagnostics.Select(static descriptor => descriptor.Id).Distinct().Count() == 1;

    private static string NameOf(string id) =>
        All.FirstOrDefault(analyzer => HasOneRule(analyzer) && analyzer.SupportedDiagnostics[0].Id == id)?.GetType().Name
        ?? typeof(DiagnosticIds).GetFields().First(field => (string)field.GetRawConstantValue()! == id).Name;
}

using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Shared;
using ToolContracts.Shared.Faults;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1009: each tool has a name of its own that every provider takes.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolNameIsUnique : ContractRule
{
    private const string Title = "A tool has a name of its own that providers take";

    private const string Message = "{0} '{1}' {2}";

    private const string Description =
        "A model calls a tool by its name. Two of one name, or a name that a provider refuses, make calls that reach the wrong tool or none.";

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ToolNameIsUnique, Title, Message, "Contract", DiagnosticSeverity.Error,
        isEnabledByDefault: true, description: Description, helpLinkUri: HelpLinks.For(DiagnosticIds.ToolNameIsUnique));

    // Two toolsets may stand in two files, so this is known only when all have been seen.
    private static readonly DiagnosticDescriptor RuleAcrossToolsets = new(
        DiagnosticIds.ToolNameIsUnique, Title, Message, "Contract", DiagnosticSeverity.Error,
        isEnabledByDefault: true, description: Description, helpLinkUri: HelpLinks.For(DiagnosticIds.ToolNameIsUnique),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, RuleAcrossToolsets];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        var all = new ConcurrentBag<ToolDeclaration>();
        start.RegisterSymbolAction(
            RuleActions.OnToolsets((toolset, context) =>
            {
                CheckToolset(toolset, context);
                foreach (var tool in CheckTools(toolset, context))
                {
                    all.Add(tool);
                }
            }),
            SymbolKind.NamedType);
        start.RegisterCompilationEndAction(end => CheckAcross(all, end));
    }

    private static void CheckToolset(ToolsetDeclaration toolset, SymbolAnalysisContext context)
    {
        if (NameFaults.Of(toolset) is { } fault)
        {
            context.ReportAt(
                Rule, toolset.Attribute!, null, 0, "Toolset", toolset.Type.Name,
                Say(fault, toolset.Name)
                ?? $"has a name of {toolset.Name.Length} characters, which leaves none for its tools. Toolset, '_' and tool have at most {ToolNames.MaxLength} together.");
        }
    }

    private static string Characters => "Use a-z, A-Z, 0-9, '_' and '-'.";

    /// <summary>Checks the names within a toolset, and gives its tools, of each name the first.</summary>
    private static IEnumerable<ToolDeclaration> CheckTools(ToolsetDeclaration toolset, SymbolAnalysisContext context)
    {
        foreach (var tool in toolset.Tools)
        {
            if (NameFaults.Of(tool) is { } fault)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, At(tool, context.CancellationToken), "Tool", tool.Method.Name,
                    Say(fault, tool.Name)
                    ?? $"has the name '{tool.FullName}' of {tool.FullName.Length} characters. Shorten it by [Tool(name)]: providers take at most {ToolNames.MaxLength}."));
            }
        }

        var twins = NameFaults.Twins(toolset).ToArray();
        foreach (var (tool, first) in twins)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, At(tool, context.CancellationToken), "Tool", tool.FullName, Twice(tool, first)));
        }

        return toolset.Tools.Except(twins.Select(static twin => twin.Tool));
    }

    /// <summary>What is wrong with a name; null where it is too long, which toolsets and tools say differently.</summary>
    private static string? Say(NameFault fault, string name) => fault switch
    {
        NameFault.Empty => "has no name. " + Characters,
        NameFault.Characters => $"has the name '{name}', which providers refuse. " + Characters,
        _ => null,
    };

    private static void CheckAcross(IEnumerable<ToolDeclaration> tools, CompilationAnalysisContext context)
    {
        var groups = tools.GroupBy(static tool => tool.FullName, StringComparer.Ordinal).Where(static group => group.Skip(1).Any()).ToArray();
        if (groups.Length == 0)
        {
            return;
        }

        var order = new Dictionary<SyntaxTree, int>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            order[tree] = order.Count;
        }

        foreach (var group in groups)
        {
            var sorted = group
                .OrderBy(tool => tool.Method.Locations[0].SourceTree is { } tree ? order[tree] : -1)
                .ThenBy(static tool => tool.Method.Locations[0].SourceSpan.Start)
                .ToArray();
            foreach (var tool in sorted.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleAcrossToolsets, At(tool, context.CancellationToken), "Tool", tool.FullName, Twice(tool, sorted[0])));
            }
        }
    }

    private static string Twice(ToolDeclaration tool, ToolDeclaration other) =>
        $"has the name of '{other.Toolset.Type.Name}.{other.Method.Name}' too. Give '{tool.Method.Name}' another by [Tool(name)].";

    /// <summary>The name that is written, else the method's.</summary>
    private static Location At(ToolDeclaration tool, CancellationToken cancellationToken) =>
        (tool.Attribute.Text(0) is null ? null : tool.Attribute.ArgumentLocation(null, 0, cancellationToken)) ?? tool.Method.Locations[0];
}

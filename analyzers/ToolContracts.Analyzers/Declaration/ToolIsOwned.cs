using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Owners;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>
/// TOOL1014: a toolset with a side effect names its owner; where there is an owners file, it can be read, and each concern of each toolset
/// has an owner in it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ToolIsOwned : ContractRule
{
    /// <summary>Property of the diagnostic: [Toolset] names no owner.</summary>
    public const string NoOwner = nameof(NoOwner);

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.ToolIsOwned,
        "Somebody answers for a tool",
        "{0} {1}",
        "Contract",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What acts has somebody who answers for it: who is called at night, who decides about a grant, who says that it is still needed.",
        helpLinkUri: HelpLinks.For(DiagnosticIds.ToolIsOwned));

    private static readonly ImmutableDictionary<string, string?> LacksOwner = ImmutableDictionary<string, string?>.Empty.Add(NoOwner, "true");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        var files = start.Options.AdditionalFiles.Where(IsOwnersFile)
            .Select(file => file.GetText(start.CancellationToken) is { } text ? OwnersFile.Read(text.ToString()).File : null).OfType<OwnersFile>().ToImmutableArray();
        start.RegisterAdditionalFileAction(CheckFile);
        start.RegisterSymbolAction(RuleActions.OnToolsets((toolset, context) => CheckToolset(toolset, files, context)), SymbolKind.NamedType);
    }

    private static void CheckToolset(ToolsetDeclaration toolset, ImmutableArray<OwnersFile> files, SymbolAnalysisContext context)
    {
        if (string.IsNullOrWhiteSpace(toolset.Owner) && toolset.Attribute?.IsWhole() == true && toolset.Tools.FirstOrDefault(static tool => tool.HasEffect) is { } tool)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, toolset.Type.Locations[0], LacksOwner, $"Toolset '{toolset.Name}'",
                $"names no owner, and its tool '{tool.FullName}' has a side effect. Add Owner = \"…\" to [Toolset]: the team or person who answers for it."));
        }

        // Nothing is said of a toolset without tools: it is being written.
        if (!toolset.Tools.Any())
        {
            return;
        }

        foreach (var file in files)
        {
            var missing = string.Join(", ", file.WithoutOwner(toolset.Name));
            if (missing.Length > 0)
            {
                context.ReportAtName(Rule, $"Toolset '{toolset.Name}'", $"has no owner for {missing}. Name one in {OwnersFile.Name}, for '{toolset.Name}' or for \"*\".");
            }
        }
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (!IsOwnersFile(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var fault in OwnersFile.Read(text.ToString()).Faults)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, At(context.AdditionalFile, text, fault), OwnersFile.Name, fault.Problem + "."));
        }
    }

    private static Location At(AdditionalText file, SourceText text, JsonFault fault) =>
        Location.Create(file.Path, fault.Span, text.Lines.GetLinePositionSpan(fault.Span));

    private static bool IsOwnersFile(AdditionalText file) => Path.GetFileName(file.Path) == OwnersFile.Name;
}

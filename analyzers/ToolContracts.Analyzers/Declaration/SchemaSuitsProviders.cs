using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ToolContracts.Generators.Model;
using ToolContracts.Generators.Parsing;
using ToolContracts.Generators.Schemas.Dialects;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Analyzers.Declaration;

/// <summary>TOOL1016: the providers that a project names in ToolContractsProviders take the schemas of its tools.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SchemaSuitsProviders : ContractRule
{
    private const string Title = "The providers that a project names take the schemas of its tools";

    private const string Message = "{0} {1}";

    private const string Description =
        "A provider answers a schema that it does not take by refusing the whole request, with all other tools in it. Where its dialect cannot say "
        + "a tool's arguments, the tool has no schema in that dialect and is not offered there.";

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticIds.SchemaSuitsProviders, Title, Message, "Contract", DiagnosticSeverity.Warning,
        isEnabledByDefault: true, description: Description, helpLinkUri: HelpLinks.For(DiagnosticIds.SchemaSuitsProviders));

    // It is about the project, so it stands at no place in it.
    private static readonly DiagnosticDescriptor RuleOnProject = new(
        DiagnosticIds.SchemaSuitsProviders, Title, Message, "Contract", DiagnosticSeverity.Warning,
        isEnabledByDefault: true, description: Description, helpLinkUri: HelpLinks.For(DiagnosticIds.SchemaSuitsProviders),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule, RuleOnProject];

    private protected override void Register(CompilationStartAnalysisContext start)
    {
        var selection = DialectSelection.Read(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
        if (selection.Unknown.Count > 0)
        {
            start.RegisterCompilationEndAction(end => end.ReportDiagnostic(Diagnostic.Create(
                RuleOnProject, Location.None, "ToolContractsProviders",
                $"names '{string.Join("', '", selection.Unknown)}', which is no provider that there is. The providers are {DialectSelection.All}.")));
        }

        var dialects = selection.Further.ToImmutableArray();
        if (!dialects.IsEmpty)
        {
            start.RegisterSymbolAction(RuleActions.OnToolsets((toolset, context) => Check(toolset, dialects, context)), SymbolKind.NamedType);
        }
    }

    private static void Check(ToolsetDeclaration toolset, ImmutableArray<SchemaDialect> dialects, SymbolAnalysisContext context)
    {
        // A tool that breaks another rule has no model, and that rule speaks.
        if (toolset.Attribute?.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken).Parent?.Parent is not { } node
            || ToolsetParser.Parse(toolset.Type, node, context.CancellationToken) is not { } model)
        {
            return;
        }

        var isNamed = true;
        foreach (var tool in model.Tools)
        {
            var declaration = toolset.Tools.First(one => one.Name == tool.Name);
            foreach (var (refusal, providers) in Refusals(model, tool, dialects))
            {
                if (refusal.Construct != SchemaConstruct.ToolName)
                {
                    Report(declaration, refusal, providers, context);
                }
                else if (isNamed)
                {
                    // Characters and length are the matter of TOOL1009: what is left is how the toolset's name begins, which all its tools share.
                    isNamed = false;
                    context.ReportAt(Rule, toolset.Attribute, null, 0, $"Toolset '{toolset.Name}'", Sentence(refusal, providers));
                }
            }
        }
    }

    /// <summary>The refusals with the names of those who refuse the same for the same reason.</summary>
    private static IEnumerable<(SchemaRefusal Refusal, string Providers)> Refusals(ToolsetModel model, ToolModel tool, ImmutableArray<SchemaDialect> dialects) => dialects
        .SelectMany(dialect => DialectSchemas.RefusalsOf(model, tool, dialect).Select(refusal => (Refusal: refusal, Name: DialectSelection.NameOf(dialect))))
        .GroupBy(static one => one.Refusal, static one => one.Name)
        .Select(static group => (group.Key, Join(group.ToArray())));

    private static void Report(ToolDeclaration tool, SchemaRefusal refusal, string providers, SymbolAnalysisContext context)
    {
        var parameter = tool.Method.Parameters.FirstOrDefault(one => refusal.Path.Split('.', '[', '<')[0] == one.Name);
        var subject = refusal.Path.Length == 0 ? $"Tool '{tool.FullName}'" : $"'{refusal.Path}' of tool '{tool.FullName}'";
        context.ReportDiagnostic(Diagnostic.Create(
            Rule,
            parameter?.Locations[0] ?? tool.Method.Locations[0],
            additionalLocations: parameter is null ? [] : Member(parameter, refusal.Path),
            subject,
            Sentence(refusal, providers)));
    }

    private static string Sentence(SchemaRefusal refusal, string providers) => $"has no schema for {providers}: {refusal.Problem}. {refusal.Advice}.";

    /// <summary>Where the member is declared that the path names, or the one whose elements it names.</summary>
    private static IEnumerable<Location> Member(IParameterSymbol parameter, string path)
    {
        var parts = SchemaParts.Of(parameter.Type, parameter.Name, ShapeUse.Input);
        while (path.EndsWith("[]", StringComparison.Ordinal))
        {
            path = path.Substring(0, path.Length - 2);
        }

        return parts.FirstOrDefault(part => part.Path == path)?.Symbol.InSource() ?? [];
    }

    private static string Join(string[] names) =>
        names.Length == 1 ? names[0] : string.Join(", ", names.Take(names.Length - 1)) + " and " + names[names.Length - 1];
}

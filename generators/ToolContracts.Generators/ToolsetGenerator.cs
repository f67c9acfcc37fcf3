using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Generators.Emit;
using ToolContracts.Generators.Parsing;
using ToolContracts.Generators.Schemas.Dialects;
using ToolContracts.Shared;

namespace ToolContracts.Generators;

/// <summary>Writes the other half of each toolset. It reports nothing: the analyzers explain.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolsetGenerator : IIncrementalGenerator
{
    /// <summary>Tracking name of the step that makes models.</summary>
    internal const string ModelStep = "Toolsets";

    /// <summary>Tracking name of the step that finds names of files that differ in case only.</summary>
    internal const string NameStep = "Names";

    /// <summary>Tracking name of the step that reads which dialects the project names.</summary>
    internal const string DialectStep = "Dialects";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var toolsets = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ContractNames.ToolsetMetadataName,
                static (node, _) => node is ClassDeclarationSyntax,
                static (syntax, cancellationToken) => ToolsetParser.Parse(
                    (INamedTypeSymbol)syntax.TargetSymbol, syntax.TargetNode, syntax.SemanticModel.Compilation, cancellationToken))
            .WithTrackingName(ModelStep);
        var twins = toolsets
            .Where(static toolset => toolset is not null)
            .Select(static (toolset, _) => toolset!.HintName)
            .Collect()
            .Select(static (names, _) => HintNames.Twins(names))
            .WithTrackingName(NameStep);
        var dialects = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => DialectSelection.Read(options.GlobalOptions))
            .WithTrackingName(DialectStep);
        context.RegisterSourceOutput(toolsets.Combine(twins).Combine(dialects), static (output, input) =>
        {
            var ((toolset, twins), dialects) = input;
            if (toolset is not null)
            {
                output.AddSource(HintNames.Unique(toolset.HintName, twins), ToolsetEmitter.Emit(toolset, dialects));
            }
        });
    }
}

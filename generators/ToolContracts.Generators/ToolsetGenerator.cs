using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Generators.Emit;
using ToolContracts.Generators.Parsing;
using ToolContracts.Shared;

namespace ToolContracts.Generators;

/// <summary>Writes the other half of each toolset. It reports nothing: the analyzers explain.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ToolsetGenerator : IIncrementalGenerator
{
    /// <summary>Tracking name of the step that makes models.</summary>
    internal const string ModelStep = "Toolsets";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var toolsets = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ContractNames.ToolsetMetadataName,
                static (node, _) => node is ClassDeclarationSyntax,
                static (syntax, cancellationToken) => ToolsetParser.Parse((INamedTypeSymbol)syntax.TargetSymbol, syntax.TargetNode, cancellationToken))
            .WithTrackingName(ModelStep);
        context.RegisterSourceOutput(toolsets, static (output, toolset) =>
        {
            if (toolset is not null)
            {
                output.AddSource(toolset.HintName, ToolsetEmitter.Emit(toolset));
            }
        });
    }
}

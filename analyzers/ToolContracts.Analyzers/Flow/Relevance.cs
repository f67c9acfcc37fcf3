using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow;

/// <summary>Whether flow is worth following in a compilation at all: it has tools, or can reach a model.</summary>
internal static class Relevance
{
    private static readonly ImmutableHashSet<string> ModelLibraries =
    [
        "Microsoft.Extensions.AI.Abstractions", "ModelContextProtocol.Core", "Microsoft.SemanticKernel.Abstractions", "OpenAI", "Anthropic", "Anthropic.SDK",
        "Azure.AI.OpenAI", "Azure.AI.Inference", "Microsoft.Agents.AI.Abstractions", "OllamaSharp", "Mscc.GenerativeAI",
    ];

    public static bool Concerns(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetTypeByMetadataName(ContractNames.ToolMetadataName) is not null
        && (compilation.ReferencedAssemblyNames.Any(static name => ModelLibraries.Contains(name.Name))
            || compilation.SyntaxTrees.Any(tree => !GeneratedFiles.Contains(tree) && Mentions(tree, cancellationToken)));

    /// <summary>Whether a file may declare a toolset or use the library's marks: by its text, which costs next to nothing.</summary>
    private static bool Mentions(SyntaxTree tree, CancellationToken cancellationToken) =>
        tree.GetText(cancellationToken).ToString() is var text
        && (text.Contains("Toolset") || text.Contains("ModelContext") || text.Contains("[Tool"));
}

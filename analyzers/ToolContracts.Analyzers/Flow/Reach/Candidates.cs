using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Models;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>
/// Which members are worth solving: tools, and those that by the names in the code may reach both a source and a sink, themselves or
/// through whom they call. Decided on names alone, before anything is bound.
/// </summary>
internal sealed class Candidates
{
    private static readonly ImmutableHashSet<string> SourceMarks =
        ["SecretData", "PersonalData", "ConfidentialData", "Untrusted", "SecretDataAttribute", "PersonalDataAttribute", "ConfidentialDataAttribute", "UntrustedAttribute"];

    private static readonly ImmutableHashSet<string> SinkMarks =
        ["Trusted", "ModelContext", "Tool", "LoggerMessage", "TrustedAttribute", "ModelContextAttribute", "ToolAttribute", "LoggerMessageAttribute"];

    private readonly HashSet<SyntaxNode>? _members;

    public Candidates(Compilation compilation, FlowModels models, CodeIndex index)
    {
        // Attributes of other assemblies make sources that no name in this code tells.
        if (compilation.ReferencedAssemblyNames.Any(static name => name.Name == "Microsoft.Extensions.Compliance.Abstractions") || ReferencesContracts(compilation))
        {
            return;
        }

        // What a library's public members give out is asked of it by TOOL9003; of a program nobody asks.
        var isLibrary = compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;
        var sources = index.Reaching(models.SourceNames.Concat(index.Members.Where(static member => member.Mentions.Overlaps(SourceMarks)).SelectMany(static member => member.Declared)), throughFields: true);
        var delegates = DelegateNames.Of(index, compilation);
        var sinks = index.Reaching(models.SinkNames.Concat(delegates).Concat(index.Members.Where(static member => member.Mentions.Overlaps(SinkMarks)).SelectMany(static member => member.Declared)));
        sources.UnionWith(index.Members.Where(static member => member.Mentions.Overlaps(SourceMarks)));
        sinks.UnionWith(index.Members.Where(static member => member.Mentions.Overlaps(SinkMarks)));
        _members = [.. sources.Where(member => sinks.Contains(member) || (isLibrary && member.IsPublic)).Select(static member => member.Declaration)];
    }

    /// <summary>Whether a member is worth solving.</summary>
    public bool Contains(ISymbol owner, SyntaxNode declaration)
    {
        if (_members is null || owner.ContractAttribute(ContractNames.Tool) is not null)
        {
            return true;
        }

        for (var node = declaration; node is not null; node = node.Parent)
        {
            if (_members.Contains(node))
            {
                return true;
            }

            if (node is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
            {
                return false;
            }
        }

        return false;
    }

    private static bool ReferencesContracts(Compilation compilation) =>
        compilation.SourceModule.ReferencedAssemblySymbols.Any(static assembly =>
            assembly.Name is not ("ToolContracts" or "ToolContracts.Abstractions")
            && assembly.Modules.First().ReferencedAssemblies.Any(static name => name.Name == "ToolContracts.Abstractions"));
}

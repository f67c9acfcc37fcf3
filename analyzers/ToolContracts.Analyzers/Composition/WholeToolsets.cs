using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Composition;

/// <summary>
/// Toolsets with all their tools. Tools are private, and a compilation leaves out the private members of other assemblies, so a toolset of
/// one is read through a second compilation that leaves out nothing; it is made where a host composes such a toolset, and binds no code.
/// </summary>
internal static class WholeToolsets
{
    private static readonly ConditionalWeakTable<Compilation, Compilation> Whole = new();

    /// <summary>The toolset that a type is; null where it is none.</summary>
    public static ToolsetDeclaration? Of(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty
            && compilation.GetMetadataReference(type.ContainingAssembly) is { } reference
            && Whole.GetValue(compilation, Make).GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly
            && assembly.GetTypeByMetadataName(MetadataName(type)) is { } whole)
        {
            type = whole;
        }

        return ContractReader.ReadToolset(type);
    }

    private static CSharpCompilation Make(Compilation compilation) =>
        CSharpCompilation.Create("Whole", [], compilation.References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));

    private static string MetadataName(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";
}

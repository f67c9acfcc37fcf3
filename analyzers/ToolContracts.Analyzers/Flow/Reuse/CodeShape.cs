using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>All of a compilation but its bodies. Two of one shape declare the same, in the same order, and refer to the same.</summary>
internal sealed class CodeShape
{
    private readonly string? _assembly;
    private readonly CompilationOptions _options;
    private readonly ImmutableArray<IAssemblySymbol> _references;
    private readonly ImmutableArray<(string Path, ParseOptions Options, string Outline)> _files;
    private readonly ImmutableArray<AdditionalText> _models;

    /// <summary>The shape of a compilation.</summary>
    /// <param name="models">The project's model files.</param>
    public CodeShape(Compilation compilation, ImmutableArray<AdditionalText> models, CancellationToken cancellationToken)
    {
        (_assembly, _options, _models) = (compilation.AssemblyName, compilation.Options, models);
        _references = compilation.SourceModule.ReferencedAssemblySymbols;
        var files = ImmutableArray.CreateBuilder<(string, ParseOptions, string)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Add((tree.FilePath, tree.Options, Outline.Of(tree)));
        }

        _files = files.ToImmutable();
    }

    public bool IsSame(CodeShape other) =>
        _assembly == other._assembly
        && _files.Length == other._files.Length
        && _files.Zip(other._files, static (one, two) => one.Outline == two.Outline && one.Path == two.Path && one.Options.Equals(two.Options)).All(static same => same)
        && _references.Zip(other._references, SymbolEqualityComparer.Default.Equals).All(static same => same) && _references.Length == other._references.Length
        && _models.SequenceEqual(other._models)
        && _options.Equals(other._options);
}

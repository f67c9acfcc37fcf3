using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Analyzers.Locking.Reading;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking;

/// <summary>The lock file of one compilation, read once, and each toolset compared with it once, for all three rules.</summary>
internal sealed class ProjectLock
{
    // By file, then by compilation: an editor keeps the one while the other changes.
    private static readonly ConditionalWeakTable<AdditionalText, ConditionalWeakTable<Compilation, Lazy<ProjectLock>>> Known = new();

    private readonly ConditionalWeakTable<INamedTypeSymbol, Cell> _toolsets = new();
    private readonly ImmutableArray<(AdditionalText File, SourceText? Text)> _files;
    private readonly LockFile? _locked;
    private ILookup<string, ToolsetDeclaration>? _declared;

    private ProjectLock(ImmutableArray<AdditionalText> files)
    {
        _files = [.. files.Select(static file => (file, file.GetText(CancellationToken.None)))];
        Faults = [];
        if (_files is [var (_, text)] && text is not null)
        {
            (_locked, Faults) = LockFile.Read(text);
        }
        else if (_files is [(_, null)])
        {
            Faults = [new JsonFault(default, "cannot be read. See that it is there and is a file")];
        }
    }

    /// <summary>The file; the first where there are several.</summary>
    public AdditionalText File => _files[0].File;

    /// <summary>What is wrong with the file. It then locks nothing, and the build fails for it.</summary>
    public ImmutableArray<JsonFault> Faults { get; }

    /// <summary>The files beyond the one that a project has.</summary>
    public IEnumerable<AdditionalText> Others => _files.Skip(1).Select(static one => one.File);

    /// <summary>The lock of a compilation; null where there is no lock file, and nothing is to be done.</summary>
    public static ProjectLock? Of(Compilation compilation, AnalyzerOptions options)
    {
        var files = options.AdditionalFiles.Where(file => IsLock(file, options)).GroupBy(static file => file.Path, StringComparer.Ordinal)
            .Select(static group => group.First()).OrderBy(static file => file.Path, StringComparer.Ordinal).ToImmutableArray();
        if (files.IsEmpty)
        {
            return null;
        }

        var known = Known.GetValue(files[0], static _ => new ConditionalWeakTable<Compilation, Lazy<ProjectLock>>())
            .GetValue(compilation, _ => new Lazy<ProjectLock>(() => new ProjectLock(files))).Value;
        return known._files.Select(static one => one.File).SequenceEqual(files) ? known : new ProjectLock(files);
    }

    /// <summary>A toolset with its changes; null where there is no file to compare with, or no toolset that can be generated.</summary>
    public ComparedToolset? Compare(ToolsetDeclaration toolset, CancellationToken cancellationToken)
    {
        if (_locked is null)
        {
            return null;
        }

        // Three rules ask at once; one of them works.
        var cell = _toolsets.GetValue(toolset.Type, static _ => new Cell());
        lock (cell)
        {
            if (!cell.IsCompared)
            {
                cell.Compared = ToolsetEntry.Of(toolset, cancellationToken) is { } entry
                    ? new ComparedToolset(entry, Compare(toolset, entry, _locked, Declared(toolset.Type.ContainingAssembly, cancellationToken))) : null;
                cell.IsCompared = true;
            }

            return cell.Compared;
        }
    }

    /// <summary>The toolsets that the file has and the code has not, with where each stands in the file.</summary>
    public IEnumerable<JsonMember> Gone(Compilation compilation, CancellationToken cancellationToken)
    {
        if (_locked is not { Toolsets.Members.IsEmpty: false })
        {
            return [];
        }

        var declared = Declared(compilation.Assembly, cancellationToken);
        return _locked.Toolsets.Members.Where(toolset => !declared.Contains(toolset.Name));
    }

    /// <summary>Where something stands in a file.</summary>
    public Location At(AdditionalText file, TextSpan span)
    {
        var text = _files.First(one => one.File == file).Text;
        return Location.Create(file.Path, span, text?.Lines.GetLinePositionSpan(span) ?? default);
    }

    // Several classes may be one toolset by name: what one of them has is not gone.
    private static ImmutableArray<ContractChange> Compare(ToolsetDeclaration toolset, ToolsetEntry entry, LockFile locked, ILookup<string, ToolsetDeclaration> declared) =>
        ToolsetComparison.Compare(
            toolset.Name, locked.Toolset(toolset.Name)?.Value as JsonObject, entry,
            new HashSet<string>(declared[toolset.Name].SelectMany(static one => one.Tools).Select(static tool => tool.Name), StringComparer.Ordinal));

    private ILookup<string, ToolsetDeclaration> Declared(IAssemblySymbol assembly, CancellationToken cancellationToken) =>
        _declared ??= Toolsets(assembly.GlobalNamespace, cancellationToken).ToLookup(static toolset => toolset.Name, StringComparer.Ordinal);

    private static IEnumerable<ToolsetDeclaration> Toolsets(INamespaceSymbol space, CancellationToken cancellationToken)
    {
        foreach (var member in space.GetMembers())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (member is INamespaceSymbol inner)
            {
                foreach (var toolset in Toolsets(inner, cancellationToken))
                {
                    yield return toolset;
                }
            }
            else if (member is INamedTypeSymbol type && ContractReader.ReadToolset(type) is { } toolset)
            {
                yield return toolset;
            }
        }
    }

    // By its name, or, where the project calls it otherwise, by what the build says of it.
    private static bool IsLock(AdditionalText file, AnalyzerOptions options) =>
        Path.GetFileName(file.Path) == LockNames.File
        || (options.AnalyzerConfigOptionsProvider.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles." + LockNames.KindMetadata, out var kind)
            && kind == LockNames.KindOfLock);

    private sealed class Cell
    {
        public bool IsCompared { get; set; }

        public ComparedToolset? Compared { get; set; }
    }
}

using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>What the packed catalogue and a project's own model files say of the members that code uses.</summary>
internal sealed class FlowModels
{
    private static readonly ConditionalWeakTable<Compilation, FlowModels> Known = new();

    private readonly ConcurrentDictionary<ISymbol, MemberModel?> _found = new(SymbolEqualityComparer.Default);
    private readonly ModelIndex _index = new();

    private FlowModels(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        Files = files;
        foreach (var library in PackedLibrary.For(compilation))
        {
            cancellationToken.ThrowIfCancellationRequested();
            _index.Add(library.File, isUsers: false, compilation);
        }

        foreach (var file in files)
        {
            _index.Add(ProjectModels.Read(file), isUsers: true, compilation);
        }

        SourceNames = _index.Names(static row => row.Kind == RowKind.Source);
        SinkNames = _index.Names(static row => row.Kind == RowKind.Sink);
        EffectNames = _index.Names(static row => row is EffectStatement or ReachStatement);
    }

    /// <summary>The project's own files.</summary>
    public ImmutableArray<AdditionalText> Files { get; }

    /// <summary>Names of members (of a constructor: its type's) that some source row names. Others cannot bring anything in.</summary>
    public ImmutableHashSet<string> SourceNames { get; }

    /// <summary>The same for sinks.</summary>
    public ImmutableHashSet<string> SinkNames { get; }

    /// <summary>The same for effects, and for hosts that are reached.</summary>
    public ImmutableHashSet<string> EffectNames { get; }

    /// <summary>The models that hold in a compilation; made once for it.</summary>
    public static FlowModels Of(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = ProjectModels.Files(options).ToImmutableArray();
        var known = Known.GetValue(compilation, _ => new FlowModels(compilation, files, cancellationToken));
        return known.Files.SequenceEqual(files) ? known : new FlowModels(compilation, files, cancellationToken);
    }

    /// <summary>What is said of a method, constructor, property (indexers too) or field: of itself, of what it overrides and of what it implements.</summary>
    public MemberModel? Find(ISymbol member)
    {
        var meant = Meant(member);
        return meant.ContainingType is not null && _index.Candidates(meant) is { } candidates ? _found.GetOrAdd(meant, key => MemberMatch.Find(key, candidates)) : null;
    }

    /// <summary>The member as it is declared: of an accessor its property, of a call of an extension the static method, of what is constructed its definition.</summary>
    private static ISymbol Meant(ISymbol member)
    {
        if (member is IMethodSymbol method)
        {
            member = method.AssociatedSymbol as IPropertySymbol ?? (ISymbol?)method.ReducedFrom ?? method;
        }

        return member.OriginalDefinition;
    }
}

using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>
/// What was found out about code of one shape, for an editor: it makes a compilation of each key that is pressed, in which one body is
/// new. All is kept in the symbols of the first compilation of that shape, and is found through the files, which outlive compilations.
/// </summary>
internal sealed class KnownCode
{
    private static readonly ConditionalWeakTable<SyntaxTree, KnownCode> ByTree = new();
    private static readonly object Finding = new();

    private readonly object _gate = new();
    private readonly CodeShape _shape;
    private readonly Dictionary<ISymbol, KnownFacts> _facts = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<ImmutableArray<ISymbol>>?[] _files;
    private readonly Implementations _implementations;

    private KnownCode(Compilation first, CodeShape shape)
    {
        (First, _shape) = (first, shape);
        _files = new ImmutableArray<ImmutableArray<ISymbol>>?[first.SyntaxTrees.Count()];
        _implementations = new Implementations(first);
    }

    /// <summary>The compilation whose symbols all is kept in.</summary>
    public Compilation First { get; }

    /// <summary>Whether all files were read once.</summary>
    public bool IsWhole
    {
        get
        {
            lock (_gate)
            {
                return Array.TrueForAll(_files, static file => file is not null);
            }
        }
    }

    /// <summary>What is known of code like a compilation's.</summary>
    /// <param name="models">The project's model files.</param>
    public static KnownCode For(Compilation compilation, ImmutableArray<AdditionalText> models, CancellationToken cancellationToken)
    {
        var shape = new CodeShape(compilation, models, cancellationToken);
        lock (Finding)
        {
            KnownCode? other = null;
            foreach (var tree in compilation.SyntaxTrees)
            {
                if (ByTree.TryGetValue(tree, out var known) && !ReferenceEquals(known, other))
                {
                    if (known._shape.IsSame(shape))
                    {
                        return known;
                    }

                    other = known;
                }
            }

            var made = new KnownCode(compilation, shape);
            foreach (var tree in compilation.SyntaxTrees)
            {
                ByTree.Remove(tree);
                ByTree.Add(tree, made);
            }

            return made;
        }
    }

    /// <summary>The symbols that the members of a file declare, by member; null where nobody has asked yet.</summary>
    /// <param name="file">The file's place in the compilation.</param>
    public ImmutableArray<ImmutableArray<ISymbol>>? SymbolsOf(int file)
    {
        lock (_gate)
        {
            return _files[file];
        }
    }

    public void Keep(int file, ImmutableArray<ImmutableArray<ISymbol>> symbols)
    {
        lock (_gate)
        {
            _files[file] = symbols;
        }
    }

    /// <summary>The facts of a member, and the files that they were read of.</summary>
    public KnownFacts? FactsOf(ISymbol member)
    {
        lock (_gate)
        {
            return _facts.TryGetValue(member, out var known) ? known : null;
        }
    }

    public void Keep(ISymbol member, KnownFacts facts)
    {
        lock (_gate)
        {
            _facts[member] = facts;
        }
    }

    /// <summary>The methods that a call of a method may end in.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method)
    {
        lock (_gate)
        {
            return _implementations.All(method);
        }
    }

    /// <summary>The symbols of those members of a file whose code is the same in another version of it.</summary>
    public HashSet<ISymbol> Unchanged(int file, SyntaxTree before, SyntaxTree after)
    {
        var unchanged = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var (symbols, old, now) = (SymbolsOf(file) ?? [], CodeIndex.Of(before), CodeIndex.Of(after));

        // Broken code may have its members elsewhere in spite of its outline.
        for (var i = 0; i < symbols.Length && i < old.Length && i < now.Length; i++)
        {
            (old[i].Declaration.ToString() == now[i].Declaration.ToString() ? unchanged : changed).UnionWith(symbols[i]);
        }

        unchanged.ExceptWith(changed);
        return unchanged;
    }
}

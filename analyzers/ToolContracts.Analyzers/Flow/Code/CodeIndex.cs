using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>
/// Which member of the compilation mentions which names: what decides, before anything is bound, where it is worth looking. Names are
/// those of the text, so it may find too much, never too little (what is called by reflection excepted).
/// </summary>
internal sealed class CodeIndex
{
    // A tree outlives the compilations that an editor makes of it.
    private static readonly ConditionalWeakTable<SyntaxTree, IndexedTree> Trees = new();

    private readonly ImmutableArray<IndexedTree> _trees;
    private Dictionary<string, List<IndexedMember>>? _byMention;

    private CodeIndex(ImmutableArray<IndexedTree> trees) => _trees = trees;

    /// <summary>The index of all hand-written code of a compilation.</summary>
    public static CodeIndex Of(Compilation compilation, CancellationToken cancellationToken)
    {
        var trees = ImmutableArray.CreateBuilder<IndexedTree>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (!GeneratedFiles.Contains(tree))
            {
                cancellationToken.ThrowIfCancellationRequested();
                trees.Add(Trees.GetValue(tree, static key => IndexedTree.Of(key)));
            }
        }

        return new CodeIndex(trees.ToImmutable());
    }

    /// <summary>All members, in the order of the source.</summary>
    public IEnumerable<IndexedMember> Members => _trees.SelectMany(static tree => tree.Members);

    /// <summary>The members of a file; none of one that is not hand-written.</summary>
    public static ImmutableArray<IndexedMember> Of(SyntaxTree tree) => GeneratedFiles.Contains(tree) ? [] : Trees.GetValue(tree, static key => IndexedTree.Of(key)).Members;

    /// <summary>The members whose code mentions a name, in the order of the source.</summary>
    public IReadOnlyList<IndexedMember> Mentioning(string name)
    {
        if (_byMention is null)
        {
            _byMention = new Dictionary<string, List<IndexedMember>>(StringComparer.Ordinal);
            foreach (var member in Members)
            {
                foreach (var mentioned in member.Mentions)
                {
                    if (!_byMention.TryGetValue(mentioned, out var list))
                    {
                        _byMention.Add(mentioned, list = []);
                    }

                    list.Add(member);
                }
            }
        }

        return _byMention.TryGetValue(name, out var found) ? found : [];
    }

    /// <summary>
    /// The members that may reach one of some names: they mention it, or mention the name of a member that may. Grows from the names up
    /// through who mentions whom until nothing is added.
    /// </summary>
    /// <param name="names">The names.</param>
    /// <param name="throughFields">Whether a member that reads what such a member sets may reach them too.</param>
    public HashSet<IndexedMember> Reaching(IEnumerable<string> names, bool throughFields = false)
    {
        var reached = new HashSet<IndexedMember>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var name in names)
        {
            if (seen.Add(name))
            {
                open.Push(name);
            }
        }

        while (open.Count > 0)
        {
            foreach (var member in Mentioning(open.Pop()))
            {
                if (reached.Add(member))
                {
                    foreach (var name in throughFields ? member.Names.Concat(member.Writes) : member.Names)
                    {
                        if (seen.Add(name))
                        {
                            open.Push(name);
                        }
                    }
                }
            }
        }

        return reached;
    }
}

using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Code;

namespace ToolContracts.Analyzers.Flow.Reuse;

/// <summary>One compilation of an editor, and what is known of it from those before: of members that were not edited since, all.</summary>
internal sealed class EditedCode
{
    private readonly FlowEngine _engine;
    private readonly ImmutableArray<SyntaxTree> _trees;
    private readonly KnownCode _known;
    private readonly SymbolMap _toKnown;
    private readonly SymbolMap _fromKnown;
    private readonly Dictionary<SyntaxTree, HashSet<ISymbol>> _unchanged = [];

    public EditedCode(FlowEngine engine, CancellationToken cancellationToken)
    {
        _engine = engine;
        _trees = [.. engine.Compilation.SyntaxTrees];
        _known = KnownCode.For(engine.Compilation, engine.Models.Files, cancellationToken);
        _toKnown = new SymbolMap(engine.Compilation, _known.First);
        _fromKnown = new SymbolMap(_known.First, engine.Compilation);
    }

    /// <summary>Whether all files were read before.</summary>
    public bool IsKnown => _known.IsWhole;

    /// <summary>A symbol of the compilation as what is known calls it; itself where it has no place among declarations.</summary>
    public ISymbol Known(ISymbol symbol) => _toKnown.Of(symbol) ?? symbol;

    /// <summary>The other way round.</summary>
    public ISymbol Own(ISymbol symbol) => _fromKnown.Of(symbol) ?? symbol;

    /// <summary>The methods that a call of a method may end in, in the order of the source.</summary>
    public ImmutableArray<IMethodSymbol> ImplementationsOf(IMethodSymbol method) =>
        [.. _known.ImplementationsOf((IMethodSymbol)Known(method)).Select(target => (IMethodSymbol)Own(target))];

    /// <summary>All members with code, as what is known calls them, in the order of the source.</summary>
    public IEnumerable<ISymbol> Members(CancellationToken cancellationToken)
    {
        for (var file = 0; file < _trees.Length; file++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_known.SymbolsOf(file) is not { } symbols)
            {
                symbols = [.. CodeIndex.Of(_trees[file]).Select(member => DeclaredSymbols.Of(member, _engine.Bodies, cancellationToken).Select(Known).ToImmutableArray())];
                if (symbols.All(one => one.All(IsOfKnown)))
                {
                    _known.Keep(file, symbols);
                }
            }

            foreach (var symbol in symbols.SelectMany(static one => one))
            {
                yield return symbol;
            }
        }
    }

    /// <summary>The facts of a member, in the symbols of what is known, of its callees those with code.</summary>
    public MemberFacts FactsOf(ISymbol member, CancellationToken cancellationToken)
    {
        if (_known.FactsOf(member) is { } before && before.Bodies.All(body => IsAsItWas(member, body.File, body.Tree)))
        {
            return before.Facts;
        }

        var own = Own(member);
        var facts = _engine.Facts.Of(own, cancellationToken);
        facts = facts with { Callees = [.. facts.Callees.Where(callee => _engine.Summaries.Has(callee, cancellationToken))] };
        if (!IsOfKnown(member) || FactMap.Of(facts, _toKnown) is not { } mapped)
        {
            // What has no place among declarations is known for this compilation only.
            return FactMap.WithOwn(facts, _toKnown);
        }

        _known.Keep(member, new KnownFacts(mapped, BodiesOf(own)));
        return mapped;
    }

    /// <summary>The methods with code that a member of the compilation may call.</summary>
    public IEnumerable<IMethodSymbol> CalleesOf(ISymbol member, CancellationToken cancellationToken) =>
        FactsOf(Known(member), cancellationToken).Callees.Select(callee => (IMethodSymbol)Own(callee));

    private bool IsOfKnown(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _known.First.Assembly);

    private bool IsAsItWas(ISymbol member, int file, SyntaxTree tree)
    {
        if (_trees[file] == tree)
        {
            return true;
        }

        if (!_unchanged.TryGetValue(tree, out var unchanged))
        {
            unchanged = _known.Unchanged(file, tree, _trees[file]);
            _unchanged.Add(tree, unchanged);
        }

        return unchanged.Contains(member);
    }

    private ImmutableArray<(int File, SyntaxTree Tree)> BodiesOf(ISymbol member) =>
        [.. new[] { member, (member as IMethodSymbol)?.PartialImplementationPart }.OfType<ISymbol>()
            .SelectMany(static one => one.DeclaringSyntaxReferences).Select(static reference => reference.SyntaxTree).Distinct()
            .Select(tree => (_trees.IndexOf(tree), tree))];
}

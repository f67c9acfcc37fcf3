using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Classes;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Reach;

/// <summary>
/// Reach by symbols: for a build, which binds all code anyway. Labels run over the whole compilation, from calls back to callers, from callers
/// into calls, through fields, exceptions and kept delegates, each as one set of bits a member, until none grows.
/// </summary>
internal sealed class ReachGraph : LabelReach
{
    private readonly Dictionary<ISymbol, ReachNode> _nodes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ReachField> _fields = new(SymbolEqualityComparer.Default);
    private readonly List<ReachNode> _all = [];
    private readonly Func<ISymbol, MemberFacts> _factsOf;
    private readonly bool _isLibrary;

    /// <summary>The graph of some members.</summary>
    /// <param name="members">The members, in the order of the source.</param>
    /// <param name="factsOf">Their facts, and those of what they call.</param>
    /// <param name="has">Whether a method that is called has code.</param>
    /// <param name="isLibrary">Whether other assemblies use the code: what public members of a library give out is asked of it by TOOL9003; of a program nobody asks.</param>
    public ReachGraph(IEnumerable<ISymbol> members, Func<ISymbol, MemberFacts> factsOf, Func<IMethodSymbol, bool> has, bool isLibrary)
    {
        (_factsOf, _isLibrary) = (factsOf, isLibrary);
        foreach (var member in members)
        {
            Add(member);
        }

        // Constructors that nobody wrote have code too: what initializes the object.
        for (var i = 0; i < _all.Count; i++)
        {
            _all[i].Callees = [.. _all[i].Facts.Callees.Where(has).Select(Add)];
        }

        foreach (var node in _all)
        {
            node.Reads = [.. node.Facts.Reads.Select(FieldOf)];
            node.Writes = [.. node.Facts.Writes.Select(FieldOf)];
            foreach (var field in node.Writes)
            {
                field.Writers.Add(node);
            }

            foreach (var callee in node.Callees)
            {
                callee.Callers.Add(node);
            }
        }

        Spread();
    }

    public override bool IsWorth(ISymbol owner, SyntaxNode declaration, CancellationToken cancellationToken) =>
        owner.ContractAttribute(ContractNames.Tool) is not null
        || (_nodes.TryGetValue(owner.OriginalDefinition, out var node)
            && ((node.In & node.Sinks) != Labels.None || (_isLibrary && (node.In & Labels.Secret) != Labels.None && owner.DeclaredAccessibility is not Accessibility.Private)));

    public override Labels In(ISymbol member) => _nodes.TryGetValue(member, out var node) ? node.In : Labels.None;

    public override Labels Held(ISymbol field) => _fields.TryGetValue(field, out var held) ? held.Holds : Labels.None;

    public override IEnumerable<ISymbol> WritersOf(ISymbol field, CancellationToken cancellationToken) =>
        _fields.TryGetValue(field, out var held) ? held.Writers.Where(node => node.Any != Labels.None || DelegateTypes.MayBe(PartTypes.Of(field))).Select(static node => node.Member) : [];

    public override IEnumerable<ISymbol> CallersOf(IMethodSymbol method, CancellationToken cancellationToken) =>
        _nodes.TryGetValue(method, out var node) ? node.Callers.Where(caller => caller.Any != Labels.None || method.Parameters.Any(static parameter => DelegateTypes.MayBe(parameter.Type))).Select(static caller => caller.Member) : [];

    /// <summary>The graph of a whole compilation.</summary>
    public static ReachGraph Of(FlowEngine engine, CodeIndex index, CancellationToken cancellationToken) => new(
        index.Members.SelectMany(member => DeclaredSymbols.Of(member, engine.Bodies, cancellationToken)),
        member => engine.Facts.Of(member, cancellationToken),
        callee => engine.Summaries.Has(callee, cancellationToken),
        engine.Compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary);

    private ReachNode Add(ISymbol symbol)
    {
        if (!_nodes.TryGetValue(symbol, out var node))
        {
            node = new ReachNode(symbol, _factsOf(symbol));
            _nodes.Add(symbol, node);
            _all.Add(node);
        }

        return node;
    }

    private ReachField FieldOf(ISymbol symbol)
    {
        if (!_fields.TryGetValue(symbol, out var field))
        {
            field = new ReachField(TypeCut.Passing(PartTypes.Of(symbol)));
            _fields.Add(symbol, field);
        }

        return field;
    }

    private void Spread()
    {
        var made = new ReachField(Labels.All);
        var used = new ReachField(Labels.All);
        var sinks = Labels.None;
        bool grows;
        do
        {
            grows = false;
            foreach (var node in _all)
            {
                grows |= Spread(node, made, used, ref sinks);
            }
        }
        while (grows);
    }

    /// <summary>Lets labels run over one member; true where something grew.</summary>
    /// <param name="node">The member.</param>
    /// <param name="made">What members carry that make delegates: who calls one may get it.</param>
    /// <param name="used">What members carry that call delegates: the delegate may be given it.</param>
    /// <param name="sinks">What sinks forbid that delegates lead to.</param>
    private static bool Spread(ReachNode node, ReachField made, ReachField used, ref Labels sinks)
    {
        var (into, to, thrown) = (node.In, node.Sinks, node.Thrown);
        foreach (var callee in node.Callees)
        {
            into |= callee.In;
            to |= callee.Sinks;
            thrown |= callee.Thrown;
        }

        foreach (var field in node.Reads)
        {
            into |= field.Holds;
        }

        if (node.Has(CodeTraits.UsesDelegates))
        {
            into |= made.Holds;
            to |= sinks;
        }

        if (node.Has(CodeTraits.SeesExceptions))
        {
            into |= thrown;
        }

        var given = node.Given | (node.Has(CodeTraits.MakesDelegates) ? used.Holds : Labels.None);
        var any = into | given;
        thrown |= node.Has(CodeTraits.Throws) ? any : Labels.None;
        var grows = node.Set(into, to, thrown, given);
        foreach (var callee in node.Callees)
        {
            grows |= callee.Give(any);
        }

        foreach (var field in node.Writes)
        {
            grows |= field.Hold(any);
        }

        if (node.Has(CodeTraits.MakesDelegates))
        {
            grows |= made.Hold(any) | ((to & ~sinks) != Labels.None);
            sinks |= to;
        }

        return grows | (node.Has(CodeTraits.UsesDelegates) && used.Hold(any));
    }
}

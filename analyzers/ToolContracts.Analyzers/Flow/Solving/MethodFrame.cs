using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>What is gathered while one method is solved, its lambdas and local functions with it.</summary>
internal sealed class MethodFrame(FlowEngine engine, IMethodSymbol? method, CancellationToken cancellationToken)
{
    /// <summary>Operations that are evaluated before a method is given up: about a hundred times those of a long method.</summary>
    private const int Budget = 200_000;

    private readonly Dictionary<(SyntaxNode At, SinkKind Kind, SyntaxNode? Within, ISymbol? Field, int Ordinal), int> _hitIndex = [];
    private readonly List<SinkHit> _hits = [];
    private readonly Dictionary<ISymbol, int> _heapIndex = new(SymbolEqualityComparer.Default);
    private readonly List<(ISymbol Field, Value Value)> _heapWrites = [];
    private readonly Dictionary<(ISymbol Callee, int Ordinal), int> _argumentIndex = [];
    private readonly List<(IMethodSymbol Callee, int Ordinal, Value Value)> _arguments = [];
    private readonly List<(Input Delegate, ImmutableArray<Value> Arguments)> _delegateCalls = [];
    private int _evaluated;

    public FlowEngine Engine { get; } = engine;

    /// <summary>The method; null for an initializer.</summary>
    public IMethodSymbol? Method { get; } = method;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>The tool that the method is; null where it is none.</summary>
    public ToolDeclaration? Tool { get; } = method is not null && ContractReader.ReadTool(method) is { Toolset.Attribute: not null } tool ? tool : null;

    /// <summary>What the exceptions carry that may leave the method, by type.</summary>
    public ThrownValues Thrown { get; } = new();

    /// <summary>The lambdas and local functions that are being run, one within another.</summary>
    public Stack<IMethodSymbol> Running { get; } = [];

    /// <summary>Parameters that the method sets to another object: what it changes then is not the caller's.</summary>
    public HashSet<ISymbol> Reassigned { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>What arrives at sinks is not noted: the code belongs to another member, which reports it.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Beside what is noted: what arrives at sinks while a delegate is run that leaves; null: none is.</summary>
    public List<SinkHit>? Watched { get; set; }

    /// <summary>The budget ended.</summary>
    public bool IsIncomplete { get; private set; }

    public ImmutableArray<SinkHit> Hits => [.. _hits];

    public ImmutableArray<(ISymbol Field, Value Value)> HeapWrites => [.. _heapWrites];

    public ImmutableArray<(IMethodSymbol Callee, int Ordinal, Value Value)> Arguments => [.. _arguments];

    public ImmutableArray<(Input Delegate, ImmutableArray<Value> Arguments)> DelegateCalls => [.. _delegateCalls];

    /// <summary>Counts one operation; false: no more may be evaluated.</summary>
    public bool Spend()
    {
        if (++_evaluated > Budget)
        {
            IsIncomplete = true;
        }
        else if (_evaluated % 1000 == 0)
        {
            CancellationToken.ThrowIfCancellationRequested();
        }

        return !IsIncomplete;
    }

    /// <summary>A call may end in more methods than are followed.</summary>
    public void MissTargets() => HasMissed = true;

    /// <summary>Whether some call was not followed.</summary>
    public bool HasMissed { get; private set; }

    /// <summary>A call ends in a method that was not known to be needed: it may not be solved yet.</summary>
    public void MissChosen() => HasMissedChosen = true;

    /// <summary>Whether some call was not followed whose end is known.</summary>
    public bool HasMissedChosen { get; private set; }

    /// <summary>Whether a method is one of those that are solved before this.</summary>
    public bool IsNeeded(IMethodSymbol callee) =>
        Method is not null && Engine.Facts.Of(Method, CancellationToken).Callees.Contains(callee.OriginalDefinition, SymbolEqualityComparer.Default);

    /// <summary>Gives up: the code nests deeper than the stack.</summary>
    public void GiveUp() => IsIncomplete = true;

    /// <summary>A value arrived at a sink.</summary>
    public void Hit(SinkHit hit)
    {
        if (hit.Taint.IsNone)
        {
            return;
        }

        Watched?.Add(hit);
        if (IsMuted)
        {
            return;
        }

        var key = (hit.At, hit.Kind, hit.Within, hit.Into?.Field, hit.Into?.Ordinal ?? -1);
        if (_hitIndex.TryGetValue(key, out var index))
        {
            _hits[index] = _hits[index].Join(hit);
        }
        else
        {
            _hitIndex.Add(key, _hits.Count);
            _hits.Add(hit);
        }
    }

    public void WriteHeap(ISymbol field, Value value)
    {
        if (value.All.IsNone && value.Targets.IsEmpty)
        {
            return;
        }

        field = field.OriginalDefinition;
        foreach (var (member, part) in value.Members.Values)
        {
            if (member.Symbol is IFieldSymbol or IPropertySymbol or IParameterSymbol && Engine.IsDeclared(member.Symbol))
            {
                WriteHeap(member.Symbol, part);
            }
        }

        if (_heapIndex.TryGetValue(field, out var index))
        {
            _heapWrites[index] = (field, _heapWrites[index].Value.Join(value));
        }
        else
        {
            _heapIndex.Add(field, _heapWrites.Count);
            _heapWrites.Add((field, value));
        }
    }

    public void Pass(IMethodSymbol callee, int ordinal, Value value)
    {
        if (value.All.IsNone && value.Targets.IsEmpty)
        {
            return;
        }

        if (_argumentIndex.TryGetValue((callee, ordinal), out var index))
        {
            _arguments[index] = (callee, ordinal, _arguments[index].Value.Join(value));
        }
        else
        {
            _argumentIndex.Add((callee, ordinal), _arguments.Count);
            _arguments.Add((callee, ordinal, value));
        }
    }

    public void CallDelegate(Input callee, ImmutableArray<Value> arguments)
    {
        var index = _delegateCalls.FindIndex(call => call.Delegate.Equals(callee) && call.Arguments.Length == arguments.Length);
        if (index < 0)
        {
            _delegateCalls.Add((callee, arguments));
            return;
        }

        _delegateCalls[index] = (callee, [.. _delegateCalls[index].Arguments.Zip(arguments, static (one, other) => one.Join(other))]);
    }
}

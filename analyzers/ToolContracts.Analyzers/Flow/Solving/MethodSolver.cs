using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Summaries;
using ToolContracts.Analyzers.Flow.Values;
using ToolContracts.Shared.Classification;

namespace ToolContracts.Analyzers.Flow.Solving;

/// <summary>Solves one method: from what it is given to what it gives back.</summary>
internal sealed class MethodSolver(FlowEngine engine)
{
    public MethodSummary Solve(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var frame = new MethodFrame(engine, method, cancellationToken);
        var entry = Entry(method, frame);
        var returned = Value.Clean;
        var exit = entry;
        BodySolver? solver = null;
        if (engine.Bodies.Of(method, cancellationToken) is { } body && Graph(body, cancellationToken) is { } graph)
        {
            solver = new BodySolver(frame, graph)
            {
                Tested = method.Parameters,
                OnReturn = frame.Tool is not null ? (at, value) => ReturnOfTool(frame, at, value)
                    : Previews.Of(method) is { } shown ? (at, value) => frame.Hit(new SinkHit(SinkKind.Approval, $"the plan that an approver of tool '{shown.FullName}' sees", at, null, [], value.All))
                    : null,
            };
            exit = solver.Run(entry);
            returned = solver.Returned;
            foreach (var (type, exception) in solver.Escaped.All)
            {
                frame.Thrown.Add(type, exception);
            }
        }

        return new MethodSummary
        {
            Return = returned,
            Thrown = frame.Thrown.All,
            This = method.IsStatic || (exit[Root.This] is { } after && ReferenceEquals(after, entry[Root.This]) && method.MethodKind != MethodKind.Constructor) ? null : exit[Root.This],
            Parameters = Changed(method, frame, entry, exit),
            Hits = frame.Hits,
            HeapWrites = frame.HeapWrites,
            Arguments = frame.Arguments,
            DelegateCalls = frame.DelegateCalls,
            ClearedAfter = solver is { Returns: true } || method.ReturnsVoid ? Cleared(method, frame, entry, exit) : [],
            ClearedWhenTrue = Cleared(method, frame, entry, solver?.WhenTrue),
            ClearedWhenFalse = Cleared(method, frame, entry, solver?.WhenFalse),
            HasMissed = frame.HasMissed,
            HasMissedChosen = frame.HasMissedChosen,
            IsIncomplete = frame.IsIncomplete,
        };
    }

    /// <summary>Solves the initializer of a field or property by itself.</summary>
    public MethodSummary SolveInitializer(SyntaxNode initializer, CancellationToken cancellationToken)
    {
        var frame = new MethodFrame(engine, null, cancellationToken);
        RunInitializer(frame, initializer, State.Empty.Set(Root.This, Value.Clean));
        return new MethodSummary { Hits = frame.Hits, HeapWrites = frame.HeapWrites, Arguments = frame.Arguments, DelegateCalls = frame.DelegateCalls, IsIncomplete = frame.IsIncomplete };
    }

    private State Entry(IMethodSymbol method, MethodFrame frame)
    {
        var state = State.Empty;
        foreach (var parameter in method.Parameters)
        {
            state = state.Set(Root.Of(parameter), EntryValues.Of(parameter, frame.Tool, frame.CancellationToken));
        }

        if (method.IsStatic)
        {
            return state;
        }

        if (method.MethodKind != MethodKind.Constructor)
        {
            return state.Set(Root.This, Value.Of(Input.This(method.ContainingType)));
        }

        state = state.Set(Root.This, Value.Clean);
        return ChainsToThis(method) ? state : Primary(method, Initialized(method, frame, state), frame);
    }

    /// <summary>The new object after the initializers of its fields and properties.</summary>
    private State Initialized(IMethodSymbol constructor, MethodFrame frame, State state)
    {
        frame.IsMuted = true;
        foreach (var initializer in Initializers.OfInstance(constructor.ContainingType))
        {
            state = RunInitializer(frame, initializer, state);
        }

        frame.IsMuted = false;
        return state;
    }

    /// <summary>A primary constructor's parameters are kept: as properties of a record, else as fields where a member uses them.</summary>
    private static State Primary(IMethodSymbol constructor, State state, MethodFrame frame)
    {
        if (constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is not TypeDeclarationSyntax)
        {
            return state;
        }

        foreach (var parameter in constructor.Parameters)
        {
            var value = state[Root.Of(parameter)] ?? Value.Clean;
            var kept = constructor.ContainingType.IsRecord
                ? constructor.ContainingType.GetMembers(parameter.Name).FirstOrDefault(static member => member is IPropertySymbol) ?? parameter
                : parameter;
            frame.WriteHeap(kept, value);
            var made = (state[Root.This] ?? Value.Clean).Write(Member.Of(kept), value);
            state = state.Change(Root.This, made);
        }

        return state;
    }

    private State RunInitializer(MethodFrame frame, SyntaxNode initializer, State state)
    {
        var operation = engine.Bodies.ModelOf(initializer.SyntaxTree).GetOperation(initializer, frame.CancellationToken);
        return operation is not null && Graph(operation, frame.CancellationToken) is { } graph ? new BodySolver(frame, graph).Run(state) : state;
    }

    private static bool ChainsToThis(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ConstructorDeclarationSyntax { Initializer: { } initializer }
        && initializer.ThisOrBaseKeyword.ValueText == "this";

    /// <summary>What ref and out parameters hold, and what objects look like that were changed.</summary>
    private static ImmutableArray<(int Ordinal, Value Value)> Changed(IMethodSymbol method, MethodFrame frame, State entry, State exit)
    {
        var changed = ImmutableArray.CreateBuilder<(int, Value)>();
        foreach (var parameter in method.Parameters)
        {
            var root = Root.Of(parameter);
            if (exit[root] is { } value
                && !ReferenceEquals(value, entry[root])
                && (parameter.RefKind is RefKind.Out or RefKind.Ref
                    || (parameter.Type is { IsReferenceType: true, SpecialType: not SpecialType.System_String } && !frame.Reassigned.Contains(parameter))))
            {
                changed.Add((parameter.Ordinal, value));
            }
        }

        return changed.ToImmutable();
    }

    /// <summary>What parameters no longer carry in a state of what the caller gave.</summary>
    private static ImmutableArray<(int Ordinal, Labels Cleared)> Cleared(IMethodSymbol method, MethodFrame frame, State entry, State? state)
    {
        var cleared = ImmutableArray.CreateBuilder<(int, Labels)>();
        foreach (var parameter in state is null ? [] : method.Parameters)
        {
            var root = Root.Of(parameter);
            if (!frame.Reassigned.Contains(parameter) && parameter.RefKind == RefKind.None && (Passing(entry[root]) & ~Passing(state![root])) is not Labels.None and var labels)
            {
                cleared.Add((parameter.Ordinal, labels));
            }
        }

        return cleared.ToImmutable();

        static Labels Passing(Value? value) => value?.Whole.Inputs.Aggregate(Labels.None, static (labels, input) => labels | input.Passing) ?? Labels.None;
    }

    /// <summary>What a tool returns reaches the model. A member that says itself what it is stands in the result's type, and TOOL2006 speaks of it.</summary>
    private static void ReturnOfTool(MethodFrame frame, SyntaxNode at, Value value) =>
        frame.Hit(new SinkHit(SinkKind.Result, $"the result of tool '{frame.Tool!.FullName}'", at, null, [], Undeclared(value)));

    private static Taint Undeclared(Value value)
    {
        var taint = value.Whole;
        foreach (var (member, part) in value.Members.Values)
        {
            if (member.Symbol is { } symbol)
            {
                if (Shared.RecordPairs.Has(symbol, Shared.ContractNames.ModelHidden))
                {
                    continue;
                }

                taint = taint.Join(Undeclared(part).Only(~Classes.MemberLabels.Of(ClassificationReader.Of(symbol))));
            }
            else
            {
                taint = taint.Join(Undeclared(part));
            }
        }

        return taint;
    }

    private static ControlFlowGraph? Graph(IOperation body, CancellationToken cancellationToken) => body switch
    {
        IMethodBodyOperation method => ControlFlowGraph.Create(method, cancellationToken),
        IConstructorBodyOperation constructor => ControlFlowGraph.Create(constructor, cancellationToken),
        IBlockOperation { Parent: null } block => ControlFlowGraph.Create(block, cancellationToken),
        IFieldInitializerOperation { Parent: null } field => ControlFlowGraph.Create(field, cancellationToken),
        IPropertyInitializerOperation { Parent: null } property => ControlFlowGraph.Create(property, cancellationToken),
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Code;
using ToolContracts.Analyzers.Flow.Values;

namespace ToolContracts.Analyzers.Flow.Effects;

/// <summary>Which methods of the compilation a point of code may run.</summary>
internal sealed class CallTargets(Implementations implementations, Origins origins)
{
    /// <summary>The first method that was not followed since it has too many implementations; set back by who asks.</summary>
    public IMethodSymbol? TooMany { get; set; }

    /// <summary>The first method that calls a delegate of which not all was found that it may be; set back by who asks.</summary>
    public IMethodSymbol? Beyond { get; set; }

    /// <summary>The methods, each with the type of the object that it runs on, where that is known exactly.</summary>
    public IEnumerable<CallTarget> Of(CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        if (point.Kind == CallKind.Delegate || IsLazyValue(point))
        {
            return Delegates(point, frame, cancellationToken);
        }

        return Method(point) is { } called ? Methods(called, point, frame, cancellationToken) : [];
    }

    private static IMethodSymbol? Method(CallPoint point) => point.Member switch
    {
        IMethodSymbol method => method.ReducedFrom ?? method,
        IPropertySymbol property => point.Kind == CallKind.Set ? property.SetMethod : property.GetMethod,
        _ => null,
    };

    private IEnumerable<CallTarget> Methods(IMethodSymbol called, CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        if (point.Instance is IInstanceReferenceOperation && frame.This is { } self)
        {
            yield return new CallTarget(point.IsVirtual ? Implementations.On(self, called) ?? called : called, self);
            yield break;
        }

        if (!point.IsVirtual)
        {
            yield return new CallTarget(called, called.MethodKind == MethodKind.Constructor ? null : Exact(point, frame, cancellationToken) is [var only] ? only : null);
            yield break;
        }

        if ((point.CalledOn ?? point.Instance?.Type) is ITypeParameterSymbol generic && TypeArguments.Of(generic, frame) is { TypeKind: TypeKind.Class or TypeKind.Struct } argument)
        {
            if (Implementations.On(argument, called) is { } chosen)
            {
                yield return new CallTarget(chosen, argument.IsSealed ? argument : null);
            }

            yield break;
        }

        if (Exact(point, frame, cancellationToken) is { IsEmpty: false } exact)
        {
            foreach (var type in exact)
            {
                if (Implementations.On(type, called) is { } target)
                {
                    yield return new CallTarget(target, type);
                }
            }

            yield break;
        }

        // What the framework calls everywhere, such as Dispose or a stream's Write, is followed only on types of which something is known.
        if (IsEverywhere(called))
        {
            if (point.Instance?.Type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type && Implementations.On(type, called) is { } target)
            {
                yield return new CallTarget(target, null);
            }

            yield break;
        }

        var targets = implementations.Of(called);
        if (targets.IsDefault)
        {
            TooMany ??= called;
            yield break;
        }

        foreach (var target in targets)
        {
            yield return new CallTarget(target, null);
        }
    }

    /// <summary>The types of the receiver, where each of its origins is a new object; else empty.</summary>
    private ImmutableArray<INamedTypeSymbol> Exact(CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        if (point.Instance is null or IInstanceReferenceOperation)
        {
            return [];
        }

        origins.IsCut = false;
        var found = ImmutableArray.CreateBuilder<INamedTypeSymbol>();
        foreach (var origin in origins.Of(point.Instance, null, frame, cancellationToken))
        {
            // Of more than are looked at, all implementations may be meant.
            if (origins.IsCut || origin.Operation is not IObjectCreationOperation { Type: INamedTypeSymbol type })
            {
                return [];
            }

            if (!found.Contains(type, SymbolEqualityComparer.Default))
            {
                found.Add(type);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The lambdas and methods that a delegate may be. One that was handed in counts where it was handed over.</summary>
    private IEnumerable<CallTarget> Delegates(CallPoint point, Frame frame, CancellationToken cancellationToken)
    {
        if (point.Instance is null)
        {
            yield break;
        }

        origins.IsCut = false;
        var found = origins.Of(point.Instance, null, frame, cancellationToken);
        Beyond ??= origins.IsCut ? frame.Method : null;
        foreach (var origin in found)
        {
            switch (origin.Operation)
            {
                case IAnonymousFunctionOperation lambda:
                    yield return new CallTarget(lambda.Symbol, null, lambda.Body);
                    break;

                case IMethodReferenceOperation reference:
                    yield return new CallTarget(reference.Method, null);
                    break;

                case IObjectCreationOperation { Type.Name: "Lazy" } lazy:
                    foreach (var argument in lazy.Arguments)
                    {
                        if (argument.Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation factory })
                        {
                            yield return new CallTarget(factory.Symbol, null, factory.Body);
                        }
                    }

                    break;
            }
        }
    }

    private static bool IsLazyValue(CallPoint point) =>
        point is { Kind: CallKind.Get, Member: IPropertySymbol { Name: "Value", ContainingType: { Name: "Lazy", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } };

    private static bool IsEverywhere(IMethodSymbol method)
    {
        var space = method.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return space is { Name: "System" } && method.DeclaringSyntaxReferences.IsEmpty;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>The methods of this compilation that code may call, as it is written: what has to be solved before it.</summary>
internal sealed class Callees(MethodBodies bodies, Implementations implementations)
{
    private readonly Dictionary<IMethodSymbol, IReadOnlyList<IMethodSymbol>> _callees = new(SymbolEqualityComparer.Default);

    /// <summary>Those that a method may call, its lambdas and local functions included, in the order of the source.</summary>
    public IReadOnlyList<IMethodSymbol> Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        if (!_callees.TryGetValue(method, out var callees))
        {
            var roots = new List<IOperation?> { bodies.Of(method, cancellationToken) };
            if (method.MethodKind == MethodKind.Constructor)
            {
                roots.AddRange(Initializers.OfInstance(method.ContainingType).Select(one => Bound(one, cancellationToken)));
            }

            callees = Collect(roots);
            _callees.Add(method, callees);
        }

        return callees;
    }

    /// <summary>Those that an initializer may call.</summary>
    public IReadOnlyList<IMethodSymbol> OfInitializer(SyntaxNode initializer, CancellationToken cancellationToken) => Collect([Bound(initializer, cancellationToken)]);

    private IOperation? Bound(SyntaxNode initializer, CancellationToken cancellationToken) =>
        bodies.ModelOf(initializer.SyntaxTree).GetOperation(initializer, cancellationToken);

    private List<IMethodSymbol> Collect(List<IOperation?> roots)
    {
        var found = new List<IMethodSymbol>();
        var seen = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var root in roots)
        {
            foreach (var called in (root?.DescendantsAndSelf() ?? []).SelectMany(Called))
            {
                Add(called.Method, called.On);
            }
        }

        return found;

        void Add(IMethodSymbol called, IOperation? instance)
        {
            var method = (called.ReducedFrom ?? called).OriginalDefinition;
            if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.DelegateInvoke)
            {
                return;
            }

            var targets = implementations.Of(called, instance);
            foreach (var target in targets.IsDefault ? [] : targets)
            {
                if (!target.DeclaringSyntaxReferences.IsEmpty || target is { MethodKind: MethodKind.Constructor, ContainingType.DeclaringSyntaxReferences.IsEmpty: false })
                {
                    if (seen.Add(target))
                    {
                        found.Add(target);
                    }
                }
            }

            // A call of the base's own version goes there alone.
            if (!method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty && seen.Add(method))
            {
                found.Add(method);
            }
        }
    }

    private static IEnumerable<(IMethodSymbol Method, IOperation? On)> Called(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                yield return (call.TargetMethod, call.Instance);
                break;

            case IObjectCreationOperation { Constructor: { } constructor }:
                yield return (constructor, null);

                // Who sees an exception leave sees its message.
                if (constructor.ContainingType.GetMembers("Message").FirstOrDefault() is IPropertySymbol { IsOverride: true, GetMethod: { } message })
                {
                    yield return (message, null);
                }

                break;

            case IPropertyReferenceOperation { Property: var property, Instance: var holder }:
                if (property.GetMethod is { } getter)
                {
                    yield return (getter, holder);
                }

                if (property.SetMethod is { } setter)
                {
                    yield return (setter, holder);
                }

                break;

            case IMethodReferenceOperation reference:
                yield return (reference.Method, null);
                break;

            case IBinaryOperation { OperatorMethod: { } method }:
                yield return (method, null);
                break;

            case IUnaryOperation { OperatorMethod: { } method }:
                yield return (method, null);
                break;

            case IConversionOperation { OperatorMethod: { } method }:
                yield return (method, null);
                break;

            case IDeconstructionAssignmentOperation { Value.Type: { } type }:
                foreach (var method in type.GetMembers("Deconstruct").OfType<IMethodSymbol>())
                {
                    yield return (method, null);
                }

                break;

            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }:
                yield return (method, null);
                break;
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Gathers the methods of this compilation that one member's code may call, as it is written: what has to be solved before it.</summary>
internal sealed class Callees(Implementations implementations)
{
    private readonly List<IMethodSymbol> _found = [];
    private readonly HashSet<IMethodSymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly List<IMethodSymbol> _open = [];
    private readonly List<INamedTypeSymbol> _made = [];

    /// <summary>The methods, in the order of the source.</summary>
    public IReadOnlyList<IMethodSymbol> Found => _found;

    /// <summary>Adds what one operation calls by itself.</summary>
    public void Add(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Add(call.TargetMethod, call.Instance);
                break;

            case IObjectCreationOperation { Constructor: { } constructor }:
                Add(constructor, null);
                Make(constructor.ContainingType);

                // Who sees an exception leave sees its message.
                if (constructor.ContainingType.GetMembers("Message").FirstOrDefault() is IPropertySymbol { IsOverride: true, GetMethod: { } message })
                {
                    Add(message, null);
                }

                break;

            case IPropertyReferenceOperation { Property: var property, Instance: var holder }:
                Add(property.GetMethod, holder);
                Add(property.SetMethod, holder);
                break;

            case IMethodReferenceOperation reference:
                Add(reference.Method, null);
                break;

            case IBinaryOperation binary:
                Add(binary.OperatorMethod, null);
                break;

            case IUnaryOperation unary:
                Add(unary.OperatorMethod, null);
                break;

            case IConversionOperation conversion:
                Add(conversion.OperatorMethod, null);
                break;

            case IDeconstructionAssignmentOperation { Value.Type: { } type }:
                foreach (var method in type.GetMembers("Deconstruct").OfType<IMethodSymbol>())
                {
                    Add(method, null);
                }

                break;

            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol method }:
                Add(method, null);
                break;
        }
    }

    private void Add(IMethodSymbol? called, IOperation? instance)
    {
        var method = (called?.ReducedFrom ?? called)?.OriginalDefinition;
        if (called is null || method is null or { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.DelegateInvoke })
        {
            return;
        }

        var targets = implementations.Of(called, instance);
        if (targets.IsDefault && !_open.Contains(method, SymbolEqualityComparer.Default))
        {
            _open.Add(method);
            foreach (var type in _made)
            {
                AddChosen(type, method);
            }
        }

        foreach (var target in targets.IsDefault ? [] : targets)
        {
            if (!target.DeclaringSyntaxReferences.IsEmpty || target is { MethodKind: MethodKind.Constructor, ContainingType.DeclaringSyntaxReferences.IsEmpty: false })
            {
                AddOnce((target.ReducedFrom ?? target).OriginalDefinition);
            }
        }

        // A call of the base's own version goes there alone.
        if (!method.IsAbstract && !method.DeclaringSyntaxReferences.IsEmpty)
        {
            AddOnce(method);
        }
    }

    /// <summary>An object that is made here may be the one on which a method is called that has too many implementations to be followed.</summary>
    private void Make(INamedTypeSymbol type)
    {
        if (!_made.Contains(type.OriginalDefinition, SymbolEqualityComparer.Default))
        {
            _made.Add(type.OriginalDefinition);
            foreach (var method in _open)
            {
                AddChosen(type, method);
            }
        }
    }

    private void AddChosen(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (Implementations.On(type, method) is { DeclaringSyntaxReferences.IsEmpty: false } chosen)
        {
            AddOnce(chosen);
        }
    }

    private void AddOnce(IMethodSymbol method)
    {
        if (_seen.Add(method))
        {
            _found.Add(method);
        }
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ToolContracts.Analyzers.Flow.Classes;

namespace ToolContracts.Analyzers.Flow.Code;

/// <summary>Which implementations a call can end in by what is known of its receiver: the type before it was converted, the arguments of a generic interface.</summary>
internal static class Receivers
{
    /// <summary>Those of some methods that a call may run.</summary>
    /// <param name="targets">The implementations and overrides of the called method.</param>
    /// <param name="called">The method, as it is called.</param>
    /// <param name="instance">What it is called on.</param>
    public static ImmutableArray<IMethodSymbol> Narrowed(ImmutableArray<IMethodSymbol> targets, IMethodSymbol called, IOperation instance)
    {
        var type = TypeOf(instance);
        if (targets.IsEmpty || type is null or ITypeParameterSymbol or IDynamicTypeSymbol)
        {
            return targets;
        }

        // What ends a use, such as Dispose, is called everywhere; nothing goes in and nothing comes out.
        if (type.TypeKind == TypeKind.Interface && called.Parameters.IsEmpty && called.DeclaringSyntaxReferences.IsEmpty && TypeCut.Passing(called.ReturnType) == Labels.None)
        {
            return [];
        }

        return targets.All(target => MayBe(target.ContainingType, type, called)) ? targets : [.. targets.Where(target => MayBe(target.ContainingType, type, called))];
    }

    private static ITypeSymbol? TypeOf(IOperation instance)
    {
        while (instance is IConversionOperation { OperatorMethod: null, Operand: { Type: { SpecialType: not SpecialType.System_Object } } operand })
        {
            instance = operand;
        }

        return instance.Type;
    }

    /// <summary>Whether an object that is known as of a type may be one whose method a target is.</summary>
    private static bool MayBe(INamedTypeSymbol target, ITypeSymbol type, IMethodSymbol called) =>
        type.TypeKind == TypeKind.Interface
            ? target.TypeKind == TypeKind.Interface || called.ContainingType is not { TypeKind: TypeKind.Interface, TypeArguments.IsEmpty: false } constructed || Implements(target, constructed)
            : TypeRelations.Derives(target, type) || TypeRelations.Derives(type, target) || target.TypeKind == TypeKind.Interface;

    /// <summary>Whether a type implements an interface with arguments that may be the same.</summary>
    private static bool Implements(INamedTypeSymbol type, INamedTypeSymbol constructed)
    {
        var isDirect = false;
        foreach (var one in type.AllInterfaces)
        {
            if (SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, constructed.OriginalDefinition))
            {
                isDirect = true;
                if (one.TypeArguments.Zip(constructed.TypeArguments, MayBeSame).All(static same => same))
                {
                    return true;
                }
            }
        }

        // A type that derives from the target may implement it with the target's method.
        return !isDirect;
    }

    /// <summary>Whether two type arguments may stand for one type: where one is not known, or a base of the other, as variance allows.</summary>
    private static bool MayBeSame(ITypeSymbol one, ITypeSymbol other) => (one, other) switch
    {
        (IArrayTypeSymbol array, IArrayTypeSymbol others) => MayBeSame(array.ElementType, others.ElementType),
        (INamedTypeSymbol { TypeKind: not (TypeKind.Interface or TypeKind.Error) } named, INamedTypeSymbol { TypeKind: not (TypeKind.Interface or TypeKind.Error) } others) =>
            SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, others.OriginalDefinition)
                ? named.TypeArguments.Zip(others.TypeArguments, MayBeSame).All(static same => same)
                : TypeRelations.Derives(named, others) || TypeRelations.Derives(others, named),
        _ => true,
    };
}

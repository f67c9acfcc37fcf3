using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Companions;

/// <summary>Methods of a toolset that attributes name.</summary>
internal static class CompanionMethods
{
    /// <summary>The methods of a name: the class's own, else the nearest base class's that it can call.</summary>
    public static ImmutableArray<IMethodSymbol> Named(INamedTypeSymbol toolset, string name)
    {
        for (var type = toolset; type is { SpecialType: SpecialType.None }; type = type.BaseType)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(type, toolset);
            var found = type.GetMembers(name).OfType<IMethodSymbol>()
                .Where(method => method.MethodKind == MethodKind.Ordinary && (isOwn || IsInherited(method, toolset)))
                .ToImmutableArray();
            if (!found.IsEmpty)
            {
                return found;
            }
        }

        return [];
    }

    /// <summary>Whether a method can be called without type arguments or references.</summary>
    public static bool IsCallable(IMethodSymbol method) =>
        method is { IsGenericMethod: false, IsAbstract: false, RefKind: RefKind.None }
        && !(method.IsAsync && method.ReturnsVoid)
        && method.Parameters.All(static parameter => parameter.RefKind == RefKind.None);

    /// <summary>The value that a method gives: the T of a Task or ValueTask; null where it gives none.</summary>
    public static ITypeSymbol? ResultOf(IMethodSymbol method)
    {
        var type = method.ReturnType;
        if (method.ReturnsVoid)
        {
            return null;
        }

        if (type.HasFullName("System.Threading.Tasks", "Task") || type.HasFullName("System.Threading.Tasks", "ValueTask"))
        {
            return null;
        }

        return type is INamedTypeSymbol { TypeArguments: [var result] } task
            && (task.HasFullName("System.Threading.Tasks", "Task`1") || task.HasFullName("System.Threading.Tasks", "ValueTask`1"))
            ? result : type;
    }

    /// <summary>Whether a value can be passed on as it is: of the same type, or to its nullable; never null where none is taken.</summary>
    public static bool Passes(ITypeSymbol from, ITypeSymbol to)
    {
        if (to is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var underlying] }
            && SymbolEqualityComparer.Default.Equals(from, underlying))
        {
            return true;
        }

        return SymbolEqualityComparer.Default.Equals(from, to)
            && !(from is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } && to.NullableAnnotation == NullableAnnotation.NotAnnotated);
    }

    private static bool IsInherited(IMethodSymbol method, INamedTypeSymbol toolset) => method.DeclaredAccessibility switch
    {
        Accessibility.Private => false,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, toolset.ContainingAssembly),
        _ => true,
    };
}

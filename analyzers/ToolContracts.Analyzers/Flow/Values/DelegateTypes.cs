using Microsoft.CodeAnalysis;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>Tells which inputs of a method may be delegates, by their types: only these are asked of callers and the heap when one is called.</summary>
internal static class DelegateTypes
{
    /// <summary>Whether an input may be a delegate.</summary>
    public static bool MayBe(Input input)
    {
        if (input.Type is { } type)
        {
            return IsDelegate(type);
        }

        // An element whose type is not known, such as a dictionary's value, is known by what holds it.
        for (var i = input.Path.Length - 1; i >= 0; i--)
        {
            if (PartTypes.Of(input.Path[i].Symbol) is { } holder)
            {
                return MayHold(holder);
            }
        }

        return input.Whole.Type is { } whole && MayHold(whole);
    }

    /// <summary>Whether what is of a type may be a delegate; of a type that is not known it may.</summary>
    public static bool MayBe(ITypeSymbol? type) => type is null || IsDelegate(type);

    private static bool IsDelegate(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Delegate or TypeKind.TypeParameter or TypeKind.Dynamic or TypeKind.Error
        || type.SpecialType is SpecialType.System_Object or SpecialType.System_Delegate or SpecialType.System_MulticastDelegate
        || (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Lazy" or "Nullable", TypeArguments: [var given] } && IsDelegate(given));

    private static bool MayHold(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => MayHold(array.ElementType),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } when type.TypeKind != TypeKind.Delegate => arguments.Any(MayHold),
        _ => IsDelegate(type),
    };
}

using Microsoft.CodeAnalysis;
using ToolContracts.Analyzers.Flow.Classes;

namespace ToolContracts.Analyzers.Flow.Values;

/// <summary>
/// Types along paths: of what type a part of a value is, and whether a value of a type can have a part at all. What was mixed into an object
/// as a whole, such as a text, has none of that object's members: without this question paths are made that lead nowhere.
/// </summary>
internal static class PartTypes
{
    /// <summary>The type of what a member holds; null where it is not known.</summary>
    public static ITypeSymbol? Of(ISymbol? member) => member switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IParameterSymbol parameter => parameter.Type,
        IEventSymbol one => one.Type,
        _ => null,
    };

    /// <summary>The type of a part of what is of a type; null where it is not known.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? holder, Member member) =>
        member.Symbol is { } symbol ? Of(symbol)
        : !member.Equals(Member.Element) ? null
        : Unwrapped(holder) switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: [var element] } => element,
            _ => null,
        };

    /// <summary>Whether a value of a type may have a member: by the type that declares it, or by its name, as of what was copied from another.</summary>
    public static bool MayHave(ITypeSymbol? holder, Member member)
    {
        switch (Unwrapped(holder))
        {
            case null or IDynamicTypeSymbol or ITypeParameterSymbol or IErrorTypeSymbol or { SpecialType: SpecialType.System_Object }:
                return true;

            case { SpecialType: SpecialType.System_String } or { TypeKind: TypeKind.Enum or TypeKind.Delegate } or { IsValueType: true, SpecialType: not SpecialType.None }:
                return false;

            case { } when member.Symbol?.ContainingType is null:
                return true;

            case { } type:
                return TypeRelations.Derives(type, member.Symbol.ContainingType) || TypeRelations.Derives(member.Symbol.ContainingType, type) || HasNamed(type, member.Name);
        }
    }

    /// <summary>The type of what a task or nullable gives.</summary>
    private static ITypeSymbol? Unwrapped(ITypeSymbol? type)
    {
        while (type is INamedTypeSymbol { Name: "Task" or "ValueTask" or "Nullable" or "Lazy", TypeArguments: [var given] })
        {
            type = given;
        }

        return type;
    }

    private static bool HasNamed(ITypeSymbol type, string name)
    {
        for (var one = type; one is not null; one = one.BaseType)
        {
            if (!one.GetMembers(name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }
}

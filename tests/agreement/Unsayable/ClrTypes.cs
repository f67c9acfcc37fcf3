using System.Reflection;
using System.Text.Json.Serialization;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>The types in C# of the values of a call.</summary>
internal static class ClrTypes
{
    /// <summary>The type without null and without <see cref="Untrusted{T}"/>.</summary>
    public static Type Bare(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Untrusted<>) ? Bare(bare.GetGenericArguments()[0]) : bare;
    }

    /// <summary>The type of a member, element or entry; null where there is none of the name.</summary>
    public static Type? Inner(Type type, string step)
    {
        var bare = Bare(type);
        if (bare.IsArray)
        {
            return bare.GetElementType();
        }

        if (bare.IsGenericType && bare.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) == true)
        {
            return bare.GetGenericArguments()[^1];
        }

        if (bare.IsDefined(typeof(JsonDerivedTypeAttribute), inherit: false) && step == (bare.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName ?? "$type"))
        {
            // A tag, a text or a number: the type of no member.
            return typeof(object);
        }

        return Member(bare, step) ?? bare.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false).Select(derived => Member(derived.DerivedType, step)).FirstOrDefault(static found => found is not null);
    }

    /// <summary>The type of a map's keys; null where the type is no map.</summary>
    public static Type? Key(Type type) => Bare(type) is { IsGenericType: true } bare && bare.GetGenericArguments() is [var key, _] ? key : null;

    private static Type? Member(Type type, string name)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.Instance;
        return type.GetProperties(All).Where(property => Name(property) == name).Select(static property => property.PropertyType)
            .Concat(type.GetFields(All).Where(field => Name(field) == name).Select(static field => field.FieldType)).FirstOrDefault();
    }

    private static string Name(MemberInfo member) =>
        member.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(member.Name);
}

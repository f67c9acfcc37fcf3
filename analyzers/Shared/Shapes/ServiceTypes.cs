using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>Which types look like services: what a host injects, not what a model could write.</summary>
internal static class ServiceTypes
{
    /// <summary>Whether a type without a closed schema looks like a service.</summary>
    public static bool Contains(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return true;
        }

        if (type.TypeKind != TypeKind.Class || type.IsRecord || type.SpecialType != SpecialType.None || type is not INamedTypeSymbol named)
        {
            return false;
        }

        if (Derives(named, "System.IO", "Stream") || Derives(named, "System", "Exception"))
        {
            return false;
        }

        return named.AllInterfaces.Any(static face =>
                face.SpecialType == SpecialType.System_IDisposable || face.HasFullName("System", "IAsyncDisposable"))
            || named.InstanceConstructors.Any(static constructor => constructor.Parameters.Any(static parameter =>
                parameter.Type.TypeKind == TypeKind.Interface && CollectionTypes.List(parameter.Type) is null && CollectionTypes.Map(parameter.Type) is null))
            || !ObjectMembers.Of(named).Any(static member => member.IsSettable);
    }

    private static bool Derives(INamedTypeSymbol type, string @namespace, string name)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.HasFullName(@namespace, name))
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>Which types say nothing about their values (rules TOOL3001 and TOOL3002).</summary>
internal static class UntypedTypes
{
    /// <summary>Whether any value fits the type.</summary>
    public static bool Contains(ITypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Dynamic || type.IsAnonymousType)
        {
            return true;
        }

        if (type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_Array
            or SpecialType.System_Collections_IEnumerable)
        {
            return true;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsNamed(current))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(static face => face.HasFullName("System.Dynamic", "IDynamicMetaObjectProvider"));
    }

    private static bool IsNamed(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { ContainingType: null, ContainingNamespace: { } space })
        {
            return false;
        }

        return space.ToDisplayString() switch
        {
            "System.Text.Json" => type.Name is "JsonElement" or "JsonDocument",
            "System.Text.Json.Nodes" => type.Name is "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue",
            "Newtonsoft.Json.Linq" => true,
            "System.Dynamic" => type.Name is "ExpandoObject" or "DynamicObject" or "IDynamicMetaObjectProvider",
            "System.Data" => type.Name is "DataTable" or "DataSet" or "DataRow" or "DataRowView" or "DataView" or "IDataReader" or "IDataRecord",
            "System.Collections" => type.Name is "IList" or "ICollection" or "IDictionary" or "ArrayList" or "Hashtable" or "SortedList" or "Queue" or "Stack",
            "System.Xml" => type.Name is "XmlNode",
            "System.Xml.Linq" => type.Name is "XObject",
            "MongoDB.Bson" => type.Name is "BsonValue",
            "System" => type.Name is "BinaryData",
            _ => false,
        };
    }
}

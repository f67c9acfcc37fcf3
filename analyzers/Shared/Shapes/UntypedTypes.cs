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

        var @namespace = type.Name switch
        {
            "JsonElement" or "JsonDocument" => "System.Text.Json",
            "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue" => "System.Text.Json.Nodes",
            "ExpandoObject" or "DynamicObject" or "IDynamicMetaObjectProvider" => "System.Dynamic",
            "DataTable" or "DataSet" or "DataRow" or "DataRowView" or "DataView" or "IDataReader" or "IDataRecord" => "System.Data",
            "IList" or "ICollection" or "IDictionary" or "ArrayList" or "Hashtable" or "SortedList" or "Queue" or "Stack" => "System.Collections",
            "XmlNode" => "System.Xml",
            "XObject" => "System.Xml.Linq",
            "BsonValue" => "MongoDB.Bson",
            "BinaryData" => "System",
            _ => null,
        };
        return (@namespace is not null && type.IsIn(@namespace)) || (space.Name == "Linq" && type.IsIn("Newtonsoft.Json.Linq"));
    }
}

using Microsoft.CodeAnalysis;
using ToolContracts.Shared;

namespace ToolContracts.Analyzers.Flow.Classes;

/// <summary>Types that say nothing of what they hold: a value of one of them is untyped, whatever made it.</summary>
internal static class UntypedTypes
{
    public static bool Contains(ITypeSymbol type) => type switch
    {
        IDynamicTypeSymbol => true,
        { SpecialType: SpecialType.System_Object } => true,
        IArrayTypeSymbol array => Contains(array.ElementType),
        INamedTypeSymbol { Name: "JsonElement" or "JsonDocument" } json => json.IsIn("System.Text.Json"),
        INamedTypeSymbol { Name: "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue" } node => node.IsIn("System.Text.Json.Nodes"),
        INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } => arguments.Any(Contains),
        _ => false,
    };
}

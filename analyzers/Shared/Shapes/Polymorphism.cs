using System.Globalization;
using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>Reads hierarchies that [JsonDerivedType] closes.</summary>
internal static class Polymorphism
{
    private const string Serialization = "System.Text.Json.Serialization";

    /// <summary>Whether a type says anything about derived types.</summary>
    public static bool IsDeclared(INamedTypeSymbol type) =>
        Attributes(type, "JsonPolymorphicAttribute").Any() || Attributes(type, "JsonDerivedTypeAttribute").Any();

    /// <summary>The derived types that are named, each with its discriminator's value.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, string Tag)> DerivedTypes(INamedTypeSymbol type)
    {
        foreach (var attribute in Attributes(type, "JsonDerivedTypeAttribute"))
        {
            if (attribute.ConstructorArguments is [{ Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } derived }, ..] arguments)
            {
                yield return (derived, Convert.ToString(arguments.Skip(1).FirstOrDefault().Value, CultureInfo.InvariantCulture) ?? derived.Name);
            }
        }
    }

    /// <summary>Reads the discriminator and the derived types; each derived type is read as a type of its own.</summary>
    public static (string Discriminator, EquatableArray<DerivedShape> Derived) Read(ShapeReader reader, INamedTypeSymbol type, string path, ShapeUse use)
    {
        var settings = Attributes(type, "JsonPolymorphicAttribute").FirstOrDefault();
        var discriminator = settings?.Text("TypeDiscriminatorPropertyName") ?? "$type";
        if (settings?.Flag("IgnoreUnrecognizedTypeDiscriminators") == true || settings?.Number("UnknownDerivedTypeHandling") is > 0)
        {
            Open("lets in derived types that it does not name; take off IgnoreUnrecognizedTypeDiscriminators and UnknownDerivedTypeHandling");
        }

        var derived = ImmutableArray.CreateBuilder<DerivedShape>();
        var tags = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribute in Attributes(type, "JsonDerivedTypeAttribute"))
        {
            if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol { TypeKind: not TypeKind.Error } symbol }, ..])
            {
                continue;
            }

            if (Derived(reader, type, symbol, attribute, path, use) is { } shape)
            {
                if (reader.Known(shape.ClrType)?.Members.Any(member => member.JsonName == discriminator) == true)
                {
                    Open($"has a derived type whose member is '{discriminator}' in JSON, as the discriminator is");
                }

                if (!tags.Add(shape.Tag))
                {
                    Open($"has two derived types of the discriminator '{shape.Tag}'");
                }

                derived.Add(shape);
            }
        }

        if (derived.Count == 0)
        {
            Open("is polymorphic and names no derived type; add [JsonDerivedType] for each");
        }

        return (discriminator, derived.ToImmutable());

        void Open(string advice) => reader.Fault(ShapeFaultKind.OpenPolymorphism, path, type, advice);
    }

    private static DerivedShape? Derived(
        ShapeReader reader, INamedTypeSymbol type, INamedTypeSymbol symbol, AttributeData attribute, string path, ShapeUse use)
    {
        var tag = attribute.ConstructorArguments.Length < 2 ? null : attribute.ConstructorArguments[1].Value;
        if (tag is not (string or int))
        {
            reader.Fault(ShapeFaultKind.OpenPolymorphism, path, symbol, "has no discriminator; write [JsonDerivedType(typeof(…), \"name\")]");
            return null;
        }

        if (symbol.IsUnboundGenericType || symbol.IsAbstract || symbol.TypeKind == TypeKind.Interface)
        {
            reader.Fault(ShapeFaultKind.OpenPolymorphism, path, symbol, "is named as a derived type, but no value is of exactly this type");
            return null;
        }

        var code = symbol.ForCodeWithoutNull();
        if (!SymbolEqualityComparer.Default.Equals(symbol, type))
        {
            if (IsDeclared(symbol))
            {
                reader.Fault(ShapeFaultKind.OpenPolymorphism, path, symbol, "begins a hierarchy of its own within another; name all types at the one base");
                return null;
            }

            reader.Object(symbol, code, path + "<" + symbol.Name + ">", use);
        }

        return new DerivedShape(Convert.ToString(tag, CultureInfo.InvariantCulture)!, tag is int, code);
    }

    private static IEnumerable<AttributeData> Attributes(INamedTypeSymbol type, string name) =>
        type.GetAttributes().Where(attribute => attribute.AttributeClass.HasFullName(Serialization, name));
}

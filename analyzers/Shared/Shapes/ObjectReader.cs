using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes;

/// <summary>Reads one record, class or struct.</summary>
internal sealed class ObjectReader(ShapeReader reader, INamedTypeSymbol type, string path, ShapeUse use)
{
    private const string Serialization = "System.Text.Json.Serialization";

    public ObjectShape Read()
    {
        var isBase = Polymorphism.IsDeclared(type);
        var constructor = ConstructorChoice.For(type);
        if (use == ShapeUse.Input && constructor is null && !isBase)
        {
            Fault(ShapeFaultKind.Unsupported, "has no public constructor that can be chosen; mark one with [JsonConstructor]");
        }

        if (HasConverter(type.GetAttributes()))
        {
            Fault(ShapeFaultKind.Unsupported, "has a JSON converter of its own, which no schema says; take it off or use a record");
        }

        var members = ImmutableArray.CreateBuilder<MemberShape>();
        var bound = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in MemberBinding.Of(type, constructor))
        {
            if (member.Parameter is { } parameter)
            {
                bound.Add(parameter.Name);
            }

            if (new ObjectMemberReader(reader, path, use, type, constructor, member).Read() is { } shape)
            {
                members.Add(shape);
            }
        }

        if (use == ShapeUse.Input && !isBase)
        {
            ReportUnbound(constructor, bound);
        }

        var (discriminator, derived) = isBase ? Polymorphism.Read(reader, type, path, use) : (null, []);
        ReportTwins(members, discriminator);
        return new ObjectShape
        {
            ClrType = type.ForCodeWithoutNull(),
            IsValueType = type.IsValueType,
            IsRecord = type.IsRecord,
            IsAbstract = type.IsAbstract || type.TypeKind == TypeKind.Interface,
            Description = reader.Descriptions.Of(type),
            Members = members.ToImmutable(),
            Discriminator = discriminator,
            Derived = derived,
        };
    }

    /// <summary>Whether a converter other than the framework's for enums by name is on it.</summary>
    internal static bool HasConverter(ImmutableArray<AttributeData> attributes) => attributes.Any(static attribute =>
        attribute.AttributeClass.HasFullName(Serialization, "JsonConverterAttribute")
        && attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol { Name: "JsonStringEnumConverter" } }]);

    private void Fault(ShapeFaultKind kind, string advice) => reader.Fault(kind, path, type, advice);

    /// <summary>A parameter without a member could be filled, but never shown to an approver or fingerprinted.</summary>
    private void ReportUnbound(IMethodSymbol? constructor, HashSet<string> bound)
    {
        foreach (var parameter in constructor?.Parameters ?? [])
        {
            if (bound.Contains(parameter.Name) || parameter.HasExplicitDefaultValue)
            {
                continue;
            }

            if (ServiceTypes.Contains(type))
            {
                Fault(ShapeFaultKind.ServiceType, "looks like a service; mark the parameter [Injected]");
                return;
            }

            Fault(ShapeFaultKind.Unsupported, $"has a constructor whose parameter '{parameter.Name}' has no public property of that name and type; add it or use another constructor");
        }
    }

    private void ReportTwins(IEnumerable<MemberShape> members, string? discriminator)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (discriminator is not null)
        {
            names.Add(discriminator);
        }

        foreach (var member in members)
        {
            if (!names.Add(member.JsonName))
            {
                Fault(ShapeFaultKind.Unsupported, $"has two members that are '{member.JsonName}' in JSON; rename one with [JsonPropertyName]");
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Shapes.Constraining;

namespace ToolContracts.Shared.Shapes;

/// <summary>Reads one member of an object.</summary>
/// <param name="parameter">The constructor's parameter of the member; null where it has none.</param>
internal sealed class ObjectMemberReader(
    ShapeReader reader, string path, ShapeUse use, IMethodSymbol? constructor, ObjectMember member, IParameterSymbol? parameter)
{
    private const string Serialization = "System.Text.Json.Serialization";

    private readonly string _path = path + "." + member.Symbol.Name;
    private readonly ImmutableArray<AttributeData> _attributes =
        parameter is null ? member.Symbol.GetAttributes() : member.Symbol.GetAttributes().AddRange(parameter.GetAttributes());

    private bool IsBoundByConstructor => parameter is not null && SymbolEqualityComparer.Default.Equals(parameter.Type, member.Type);

    private bool IsRequiredByCSharp => member.IsRequired && constructor?.SetsRequiredMembers() != true;

    /// <summary>The member's shape; null where it is hidden, is no part of this use, or has a fault.</summary>
    public MemberShape? Read()
    {
        if (IsHidden() is { } isHidden && isHidden)
        {
            ReportRequiredHidden();
            return null;
        }

        var isInput = IsBoundByConstructor || member.IsSettable;
        if (use == ShapeUse.Input && !isInput)
        {
            return null;
        }

        if (!member.IsReadable)
        {
            if (use == ShapeUse.Input)
            {
                Fault(ShapeFaultKind.Unsupported, "has no public getter, so nobody could be shown its value; add one or hide it with [ModelHidden]");
            }

            return null;
        }

        if (ObjectReader.HasConverter(_attributes))
        {
            Fault(ShapeFaultKind.Unsupported, "has a JSON converter of its own, which no schema says; take it off");
            return null;
        }

        if (reader.Read(member.Type, _path, use) is not { } value)
        {
            return null;
        }

        var constraints = ConstraintReader.Read(_attributes, member.Type, value, problem => Fault(ShapeFaultKind.Constraint, problem));
        return Shape(value, constraints);
    }

    private MemberShape Shape(ValueShape value, Constraints constraints)
    {
        var isSource = SymbolEqualityComparer.Default.Equals(member.Symbol.ContainingAssembly, reader.Assembly);
        var initializer = isSource && !IsBoundByConstructor ? DefaultValues.Initializer(member.Symbol, reader.CancellationToken) : null;
        var byConstructor = IsBoundByConstructor ? parameter : null;
        return new MemberShape
        {
            ClrName = TypeText.Identifier(member.Symbol.Name),
            JsonName = Name() ?? JsonNames.CamelCase(member.Symbol.Name),
            Value = value,
            IsRequired = member.IsRequired || Has("JsonRequiredAttribute") || (byConstructor is { } bound
                ? !bound.HasExplicitDefaultValue && !value.IsNullable
                : initializer is null && !value.IsNullable),
            ConstructorIndex = byConstructor?.Ordinal ?? (member.IsSettable ? -1 : -2),
            ConstructorParameter = byConstructor is null ? null : TypeText.Identifier(byConstructor.Name),
            IsInitOnly = byConstructor is null && member.IsInitOnly,
            IsRequiredByCSharp = IsRequiredByCSharp,
            DefaultCode = byConstructor is null ? null : DefaultValues.Code(byConstructor),
            DefaultJson = byConstructor is null
                ? (initializer is null ? null : DefaultValues.Json(initializer, member.Type))
                : DefaultValues.Json(byConstructor),
            Description = reader.Descriptions.Of(member.Symbol, parameter),
            Constraints = constraints,
        };
    }

    private string? Name() => Attribute("JsonPropertyNameAttribute")?.Text(0);

    private bool Has(string name) => Attribute(name) is not null;

    private AttributeData? Attribute(string name) => _attributes.FirstOrDefault(attribute => attribute.AttributeClass.HasFullName(Serialization, name));

    private bool? IsHidden()
    {
        if (_attributes.Any(static attribute => attribute.AttributeClass.IsContractType(ContractNames.ModelHidden)))
        {
            return true;
        }

        if (Attribute("JsonIgnoreAttribute") is not { } ignore)
        {
            return false;
        }

        // Always is 1 and the default. Never and the conditions on a value leave the member in the schema; WhenWriting and WhenReading split it.
        var condition = ignore.NamedArguments.FirstOrDefault(static argument => argument.Key == "Condition").Value.Value as int? ?? 1;
        if (condition is 4 or 5)
        {
            Fault(ShapeFaultKind.Unsupported, "is ignored in one direction only; hide it with [ModelHidden] or split the type");
        }

        return condition == 1;
    }

    private void ReportRequiredHidden()
    {
        if (use == ShapeUse.Input && (IsRequiredByCSharp || (parameter is not null && !parameter.HasExplicitDefaultValue)))
        {
            Fault(ShapeFaultKind.HiddenRequired, "is hidden from the model, but C# requires it; give it a default or drop 'required'");
        }
    }

    private void Fault(ShapeFaultKind kind, string advice) => reader.Fault(kind, _path, member.Type, advice);
}

using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Shapes.Constraining;

namespace ToolContracts.Shared.Shapes;

/// <summary>Reads one member of an object.</summary>
internal sealed class ObjectMemberReader(
    ShapeReader reader, string path, ShapeUse use, INamedTypeSymbol owner, IMethodSymbol? constructor, MemberBinding binding)
{
    private readonly ObjectMember _member = binding.Member;
    private readonly string _path = path + "." + binding.Member.Symbol.Name;

    private bool IsRequiredByCSharp => _member.IsRequired && constructor?.SetsRequiredMembers() != true;

    /// <summary>The member's shape; null where it is hidden, is no part of this use, or has a fault.</summary>
    public MemberShape? Read()
    {
        if (binding.IgnoreCondition is 4 or 5)
        {
            Fault(ShapeFaultKind.Unsupported, "is ignored in one direction only; hide it with [ModelHidden] or split the type");
        }

        if (binding.IsHidden)
        {
            ReportRequiredHidden();
            return null;
        }

        if (use == ShapeUse.Input && !binding.IsInput)
        {
            return null;
        }

        if (!_member.IsReadable)
        {
            if (use == ShapeUse.Input)
            {
                Fault(ShapeFaultKind.Unsupported, "has no public getter, so nobody could be shown its value; add one or hide it with [ModelHidden]");
            }

            return null;
        }

        if (ObjectReader.HasConverter(binding.Attributes))
        {
            Fault(ShapeFaultKind.Unsupported, "has a JSON converter of its own, which no schema says; take it off");
            return null;
        }

        if (reader.Read(_member.Type, _path, use) is not { } value)
        {
            return null;
        }

        var constraints = ConstraintReader.Read(binding.Attributes, _member.Type, value, problem => Fault(ShapeFaultKind.Constraint, problem));
        return Shape(value, constraints);
    }

    private MemberShape Shape(ValueShape value, Constraints constraints)
    {
        var initializer = binding.Initializer(reader.Assembly, reader.CancellationToken);
        var byConstructor = binding.BoundBy;
        return new MemberShape
        {
            ClrName = TypeText.Identifier(_member.Symbol.Name),
            JsonName = binding.Json("JsonPropertyNameAttribute")?.Text(0) ?? JsonNames.CamelCase(_member.Symbol.Name),
            Value = value,
            IsRequired = binding.IsRequired(reader.Assembly, reader.CancellationToken),
            ConstructorIndex = byConstructor?.Ordinal ?? (_member.IsSettable ? -1 : -2),
            ConstructorParameter = byConstructor is null ? null : TypeText.Identifier(byConstructor.Name),
            IsInitOnly = byConstructor is null && _member.IsInitOnly,
            IsRequiredByCSharp = IsRequiredByCSharp,
            DefaultCode = byConstructor is null ? null : DefaultValues.Code(byConstructor),
            DefaultJson = byConstructor is null
                ? (initializer is null ? null : DefaultValues.Json(initializer, _member.Type))
                : DefaultValues.Json(byConstructor),
            Description = reader.Descriptions.Of(_member.Symbol, binding.Parameter),
            Class = Class(),
            Constraints = constraints,
        };
    }

    // As rule TOOL2006 has it: the member's own class before its type's, and never less than that of the type that declares or has it.
    private string? Class()
    {
        var highest = DataClassRank.Higher(ClassificationReader.Of(_member.Symbol), binding.Parameter is null ? null : ClassificationReader.Of(binding.Parameter));
        highest = DataClassRank.Higher(highest, ClassificationReader.Of(_member.Symbol.ContainingType));
        highest = DataClassRank.Higher(highest, ClassificationReader.Of(owner));
        return highest.IsAbove(DataClassValue.Internal) ? highest.ToString() : null;
    }

    private void ReportRequiredHidden()
    {
        if (use == ShapeUse.Input && (IsRequiredByCSharp || binding.Parameter is { HasExplicitDefaultValue: false }))
        {
            Fault(ShapeFaultKind.HiddenRequired, "is hidden from the model, but C# requires it; give it a default or drop 'required'");
        }
    }

    private void Fault(ShapeFaultKind kind, string advice) => reader.Fault(kind, _path, _member.Type, advice);
}

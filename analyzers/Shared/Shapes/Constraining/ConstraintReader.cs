using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Shapes.Constraining;

/// <summary>
/// Reads what DataAnnotations ask of a value. What cannot be enforced as written is a fault: a constraint that is only shown would be a hint.
/// </summary>
internal static class ConstraintReader
{
    private const string Annotations = "System.ComponentModel.DataAnnotations";

    /// <summary>Reads the constraints of a value.</summary>
    /// <param name="attributes">Attributes of the member and of the parameter that stands for it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="fault">Takes what is wrong, as a clause.</param>
    public static Constraints Read(IEnumerable<AttributeData> attributes, ITypeSymbol type, ValueShape shape, Action<string> fault)
    {
        var target = shape is UntrustedShape { Inner: var inner } ? inner : shape;
        var targetType = shape is UntrustedShape && TypeText.Underlying(type) is INamedTypeSymbol { TypeArguments: [var argument] } ? argument : type;
        var read = Constraints.None;
        foreach (var attribute in attributes)
        {
            if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } named)
            {
                continue;
            }

            if (named.IsIn(Annotations))
            {
                read = Read(read, named.Name, attribute, targetType, target, fault);
            }
            else if (IsValidation(named))
            {
                fault($"has [{Short(named.Name)}], which is code of its own that no schema says; check it in the tool");
            }
        }

        if (read.MinLength > read.MaxLength)
        {
            fault($"has the least length {read.MinLength} above the greatest length {read.MaxLength}, so no value fits");
        }

        return RangeReader.HasContradiction(read, target) is { } contradiction ? Report(read, contradiction, fault) : read;
    }

    private static Constraints Read(Constraints read, string name, AttributeData attribute, ITypeSymbol type, ValueShape shape, Action<string> fault)
    {
        switch (name)
        {
            case "RangeAttribute":
                return RangeReader.Read(read, attribute, shape, fault);
            case "StringLengthAttribute" when IsText(shape):
                return Lengths(read, attribute.Number("MinimumLength"), attribute.Number(0), fault);
            case "MinLengthAttribute" when HasLength(shape):
                return Lengths(read, attribute.Number(0), null, fault);
            case "MaxLengthAttribute" when HasLength(shape):
                return Lengths(read, null, attribute.ConstructorArguments.Length == 0 ? null : attribute.Number(0), fault);
            case "LengthAttribute" when HasLength(shape):
                return Lengths(read, attribute.Number(0), attribute.Number(1), fault);
            case "RegularExpressionAttribute" when IsText(shape):
                return Pattern(read, attribute.Text(0), fault);
            case "AllowedValuesAttribute":
                return AllowedValueReader.Read(read, attribute, type, shape, fault);
            case "EmailAddressAttribute" when IsText(shape):
                return read with { IsEmail = true };
            case "UrlAttribute" when IsText(shape):
                return read with { IsUrl = true };
            case "RequiredAttribute":
                return Required(read, attribute, shape, fault);
            case "DataTypeAttribute" or "DisplayAttribute" or "DisplayFormatAttribute" or "EditableAttribute" or "KeyAttribute" or "ScaffoldColumnAttribute"
                or "UIHintAttribute" or "ConcurrencyCheckAttribute" or "TimestampAttribute" or "MetadataTypeAttribute" or "DisplayColumnAttribute":
                return read;
            default:
                return attribute.AttributeClass is { } known && IsValidation(known)
                    ? Report(read, $"has [{Short(name)}], which cannot be held to on {type.ForPeople()}; take it off and check it in the tool", fault) : read;
        }
    }

    /// <summary>[Required] asks for a text that is not empty; a value that may be null contradicts it.</summary>
    private static Constraints Required(Constraints read, AttributeData attribute, ValueShape shape, Action<string> fault)
    {
        if (shape.IsNullable)
        {
            return Report(read, "is nullable and has [Required]; make it not nullable", fault);
        }

        return IsText(shape) && attribute.Flag("AllowEmptyStrings") != true ? Pattern(Lengths(read, 1, null, fault), @"[\s\S]*\S[\s\S]*", fault) : read;
    }

    private static Constraints Lengths(Constraints read, int? least, int? greatest, Action<string> fault)
    {
        if (least < 0 || greatest < (greatest == -1 ? -1 : 0))
        {
            return Report(read, "has a negative length", fault);
        }

        greatest = greatest is -1 or int.MaxValue ? null : greatest;
        least = least == 0 ? null : least;
        return read with
        {
            MinLength = least is null || read.MinLength > least ? read.MinLength : least,
            MaxLength = greatest is null || read.MaxLength < greatest ? read.MaxLength : greatest,
        };
    }

    private static Constraints Pattern(Constraints read, string? pattern, Action<string> fault)
    {
        if (pattern is null)
        {
            return read;
        }

        return PatternDialect.TryTranslate(pattern, out var ecma, out var dotNet, out var problem)
            ? read with
            {
                Patterns = read.Patterns.Append(ecma).ToImmutableArray(),
                DotNetPatterns = read.DotNetPatterns.Append(dotNet).ToImmutableArray(),
            }
            : Report(read, $"has a regular expression that {problem}", fault);
    }

    private static Constraints Report(Constraints read, string problem, Action<string> fault)
    {
        fault(problem);
        return read;
    }

    private static bool IsText(ValueShape shape) => shape is ScalarShape { Kind: ScalarKind.String };

    private static bool HasLength(ValueShape shape) => IsText(shape) || shape is ListShape or MapShape;

    private static string Short(string name) => name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - 9) : name;

    private static bool IsValidation(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.HasFullName(Annotations, "ValidationAttribute"))
            {
                return true;
            }
        }

        return false;
    }
}

using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Shapes;

namespace ToolContracts.Shared.Classification;

/// <summary>
/// Decides where a tool's declaration has a model hold a secret, or see more than the result's ceiling allows: rules TOOL2005 and TOOL2006
/// say so, and the generator leaves such a tool out.
/// </summary>
internal static class ToolClasses
{
    /// <summary>The ceiling of a result whose method states none.</summary>
    public const DataClassValue DefaultCeiling = DataClassValue.Internal;

    /// <summary>The ceiling of a tool's result.</summary>
    public static DataClassValue Ceiling(ToolDeclaration tool) => ClassificationReader.WrittenOnReturn(tool.Method) ?? DefaultCeiling;

    /// <summary>The secrets that a model would have to hold to fill a parameter; empty where the host fills it.</summary>
    public static ImmutableArray<ClassifiedPart> SecretsIn(IParameterSymbol parameter) =>
        ContractReader.Source(parameter) == ParameterSource.Model && parameter.Type.TypeKind != TypeKind.Error
            ? Above(DataClassValue.Confidential, parameter, parameter.Name, ClassificationReader.Of(parameter), parameter.Type, ShapeUse.Input)
            : [];

    /// <summary>The parts of a result that are above its ceiling. A secret is above any: no ceiling lets it out.</summary>
    public static ImmutableArray<ClassifiedPart> AboveCeiling(ToolDeclaration tool)
    {
        if (ToolReturn.Of(tool.Method).Value is not { TypeKind: not TypeKind.Error } type)
        {
            return [];
        }

        var ceiling = Ceiling(tool);
        return Above(
            ceiling is DataClassValue.Secret ? DataClassValue.Confidential : ceiling,
            tool.Method, "result", ClassificationReader.Of(type), type, ShapeUse.Output);
    }

    /// <summary>
    /// The class of a result as a whole: its type's, else the ceiling where no part of it is what the ceiling is for; null where that is not
    /// above Internal.
    /// </summary>
    public static DataClassValue? OfWhole(ToolDeclaration tool)
    {
        if (ToolReturn.Of(tool.Method).Value is not { TypeKind: not TypeKind.Error } type)
        {
            return null;
        }

        var ofType = ClassificationReader.Of(type);
        if (ofType.IsAbove(DataClassValue.Internal))
        {
            return ofType;
        }

        DataClassValue? ceiling = Ceiling(tool);
        return ceiling.IsAbove(DataClassValue.Internal) && !HighestIn(tool.Method, type).IsAbove(DataClassValue.Internal) ? ceiling : null;
    }

    /// <summary>The highest class within a result; null where nothing in it is classified.</summary>
    public static DataClassValue? HighestIn(IMethodSymbol method, ITypeSymbol type) =>
        TypeFacts.Of(method.ContainingAssembly).Classified(type, ShapeUse.Output, Classified)
            .Aggregate(ClassificationReader.Of(type), static (highest, part) => DataClassRank.Higher(highest, part.Value));

    private static ImmutableArray<ClassifiedPart> Above(
        DataClassValue ceiling, ISymbol whole, string name, DataClassValue? ofWhole, ITypeSymbol type, ShapeUse use)
    {
        var found = ImmutableArray.CreateBuilder<ClassifiedPart>();
        if (ofWhole.IsAbove(ceiling))
        {
            found.Add(new ClassifiedPart(name, whole, ofWhole!.Value));
        }

        foreach (var part in TypeFacts.Of(whole.ContainingAssembly).Classified(type, use, Classified))
        {
            if (((DataClassValue?)part.Value).IsAbove(ceiling))
            {
                found.Add(part with { Path = name + part.Path });
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The classified parts of a type, with paths from it on.</summary>
    private static ImmutableArray<ClassifiedPart> Classified(ITypeSymbol type, ShapeUse use)
    {
        var found = ImmutableArray.CreateBuilder<ClassifiedPart>();
        foreach (var part in SchemaParts.Of(type, "", use))
        {
            // What a classified type declares stays classified where the type is used as another's base.
            var declaring = part.Symbol is ITypeSymbol ? null : ClassificationReader.Of(part.Symbol.ContainingType);
            var written = part.Parameter is null ? null : ClassificationReader.Of(part.Parameter);
            if (DataClassRank.Higher(DataClassRank.Higher(ClassificationReader.Of(part.Symbol), written), declaring) is { } value)
            {
                found.Add(new ClassifiedPart(part.Path, part.Symbol, value));
            }
        }

        return found.ToImmutable();
    }
}

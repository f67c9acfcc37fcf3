using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Generators.Parsing;

/// <summary>Turns a template of a tool that keeps its rules into its model.</summary>
internal static class TemplateParser
{
    /// <summary>The template that an attribute of the tool holds; null where it holds none.</summary>
    public static TemplateModel? Parse(AttributeData attribute, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (tool.Templates.FirstOrDefault(one => one.Written.Attribute == attribute) is not { } template)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<TemplatePartModel>();
        var holes = 0;
        foreach (var part in template.Template.Parts)
        {
            if (!part.IsHole)
            {
                parts.Add(new TemplatePartModel(part.Text, null));
            }
            else if (Hole(template.Holes[holes++], tool, cancellationToken) is { } hole)
            {
                parts.Add(new TemplatePartModel("", hole));
            }
        }

        return new TemplateModel(template.Written.Text, parts.ToImmutable());
    }

    private static HoleModel? Hole(ResolvedHole hole, ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (hole.Parameter is not { } parameter || hole.Type is not { } type
            || new ShapeReader(tool.Method.ContainingAssembly, cancellationToken).Read(type, parameter.Name, ShapeUse.Output) is not { } end)
        {
            return null;
        }

        var steps = hole.Members.Select(static member =>
            new AccessStep(TypeText.Identifier(member.Name), TypeText.TakesNull(member.ValueType()!), IsUntrusted(member.ValueType()!))).ToImmutableArray();
        return new HoleModel(
            TypeText.Identifier(parameter.Name), TypeText.TakesNull(parameter.Type), steps, end, hole.Hole.Format, IsUntrusted(parameter.Type));
    }

    private static bool IsUntrusted(ITypeSymbol type) => TypeText.Underlying(type).IsContractType(ContractNames.UntrustedType);
}

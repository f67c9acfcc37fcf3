using Microsoft.CodeAnalysis;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Shapes;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Generators.Parsing;

/// <summary>Turns a template of a tool that keeps its rules into its model.</summary>
internal static class TemplateParser
{
    public static TemplateModel? Parse(string? text, ToolDeclaration tool, TemplateUse use, CancellationToken cancellationToken)
    {
        if (text is null)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<TemplatePartModel>();
        foreach (var part in Template.Parse(text).Parts)
        {
            if (!part.IsHole)
            {
                parts.Add(new TemplatePartModel(part.Text, null));
            }
            else if (Hole(TemplateResolver.Resolve(part, tool, use), tool, cancellationToken) is { } hole)
            {
                parts.Add(new TemplatePartModel("", hole));
            }
        }

        return new TemplateModel(text, parts.ToImmutable());
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

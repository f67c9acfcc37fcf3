using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ToolContracts.Shared;

namespace ToolContracts.CodeFixes.Declaration;

/// <summary>TOOL1002: names the implicit action, on a resource made from the tool's arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PermissionIsNamedFix))]
[Shared]
public sealed class PermissionIsNamedFix : ContractFix
{
    private const string Permission = "ToolContracts.RequiresPermission";

    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticIds.PermissionIsNamed];

    /// <summary>The permission that a tool gets where it names none.</summary>
    internal static string Attribute(ToolDeclaration tool) =>
        $"{Permission}({AttributeEdits.Quoted(Action(tool))}, Resource = {AttributeEdits.Quoted(TemplateTexts.Resource(tool))})";

    private protected override IEnumerable<FixChoice> Choices(FixTarget target)
    {
        if (target is not { Method: { } method, Tool: { Toolset.Attribute: not null } tool })
        {
            yield break;
        }

        if (target.Attribute is not { } attribute)
        {
            yield return new FixChoice(
                "Name the permission: " + Attribute(tool).Substring("ToolContracts.".Length),
                nameof(PermissionIsNamedFix),
                editor => editor.AddAttributes(method, Attribute(tool)));
        }
        else if (target.Node is LiteralExpressionSyntax action && action.Parent is AttributeArgumentSyntax { NameEquals: null })
        {
            yield return new FixChoice(
                $"Name the action {AttributeEdits.Quoted(Action(tool))}",
                nameof(PermissionIsNamedFix) + "Action",
                editor => editor.ReplaceNode(action, AttributeEdits.Text(Action(tool))));
        }
        else
        {
            var resource = TemplateTexts.Resource(tool);
            yield return new FixChoice(
                $"Name the resource {AttributeEdits.Quoted(resource)}",
                nameof(PermissionIsNamedFix) + "Resource",
                editor => editor.SetArgument(attribute, "Resource", AttributeEdits.Text(resource)));
        }
    }

    private static string Action(ToolDeclaration tool) => tool.Toolset.Name + "." + tool.Name;
}

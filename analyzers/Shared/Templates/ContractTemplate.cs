using Microsoft.CodeAnalysis;

namespace ToolContracts.Shared.Templates;

/// <summary>A template of a tool's contract, and where it is written.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Text">The text.</param>
/// <param name="Use">What it is for.</param>
/// <param name="Attribute">The attribute that holds it.</param>
/// <param name="Property">Its named argument; null where it is a positional one.</param>
/// <param name="Index">Its positional argument.</param>
internal sealed record ContractTemplate(string Name, string Text, TemplateUse Use, AttributeData Attribute, string? Property, int Index)
{
    /// <summary>The templates that count for a tool, those of its class too.</summary>
    public static IEnumerable<ContractTemplate> Of(ToolDeclaration tool)
    {
        foreach (var permission in tool.Permissions)
        {
            if (permission.Text("Resource") is { } resource)
            {
                yield return new ContractTemplate("resource", resource, TemplateUse.Resource, permission, "Resource", 0);
            }
        }

        if (tool.Idempotent is { } idempotent && idempotent.Text("Key") is { } key)
        {
            yield return new ContractTemplate("key", key, TemplateUse.Key, idempotent, "Key", 0);
        }

        if (tool.Approval is { } approval && approval.Text("Summary") is { } summary)
        {
            yield return new ContractTemplate("summary", summary, TemplateUse.Summary, approval, "Summary", 0);
        }

        foreach (var budget in tool.Budgets)
        {
            if (budget.Text(1) is { } amount)
            {
                yield return new ContractTemplate("budget amount", amount, TemplateUse.Amount, budget, "amount", 1);
            }
        }
    }
}

using Microsoft.CodeAnalysis;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Companions;
using ToolContracts.Shared.Limits;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Generators.Parsing;

/// <summary>
/// The rules about a declaration that a tool breaks. The analyzers explain them to its author; here they keep a tool whose rule was switched
/// off from being written, so that its host refuses to start.
/// </summary>
internal static class DeclarationFaults
{
    public static IEnumerable<string> Of(ToolDeclaration tool)
    {
        var rules = Rules(tool).Concat(Templates(tool)).Concat(Numbers(tool)).Concat(Companions(tool)).Concat(Classes(tool));
        return rules.Select(rule => $"{rule.Id}: '{tool.FullName}' {rule.Problem}");
    }

    private static IEnumerable<(string Id, string Problem)> Rules(ToolDeclaration tool)
    {
        if (!ToolNames.IsValidPart(tool.Toolset.Name) || !ToolNames.IsValidPart(tool.Name) || tool.FullName.Length > ToolNames.MaxLength)
        {
            yield return (DiagnosticIds.ToolNameIsUnique, "is a name that providers refuse");
        }

        if (tool.SideEffect is null)
        {
            yield return (DiagnosticIds.SideEffectIsStated, "states no side effect");
            yield break;
        }

        if (Contradiction(tool) is { } contradiction)
        {
            yield return (DiagnosticIds.ContractDoesNotContradictItself, contradiction);
        }

        if (tool.Permissions.Any(static permission => string.IsNullOrWhiteSpace(permission.Text(0))) || (tool.HasEffect && !tool.Permissions.Any()))
        {
            yield return (DiagnosticIds.PermissionIsNamed, "has a side effect and names no permission");
        }

        if (tool.HasEffect && tool.Idempotent is null && tool.NotIdempotent is null)
        {
            yield return (DiagnosticIds.IdempotencyStanceIsTaken, "has a side effect and takes no stance on idempotency");
        }

        if (tool.HasEffect && (tool.SideEffect == SideEffectValue.Irreversible || tool.Impact != 0) && tool.Approval is null && tool.ApprovalExempt is null)
        {
            yield return (DiagnosticIds.ApprovalIsRequired, "is irreversible or has an impact, and neither requires an approval nor is exempt");
        }

        if (tool.Approval is { } approval && approval.Text("Preview") is null && approval.Text("Summary") is null)
        {
            yield return (DiagnosticIds.ApprovalShowsSomething, "has an approval that shows nothing");
        }
    }

    private static string? Contradiction(ToolDeclaration tool)
    {
        if (!tool.HasEffect && tool.Impact != 0)
        {
            return "has no side effect and an impact";
        }

        if (!tool.HasEffect && tool.CompensatedBy is not null)
        {
            return "has no side effect and a compensation";
        }

        if (tool.Idempotent is not null && tool.NotIdempotent is not null)
        {
            return "is idempotent and not idempotent";
        }

        return tool.Approval is not null && tool.ApprovalExempt is not null ? "requires an approval and is exempt from it" : null;
    }

    private static IEnumerable<(string Id, string Problem)> Templates(ToolDeclaration tool)
    {
        var templates = tool.Permissions.Select(static permission => (permission.Text("Resource"), TemplateUse.Resource))
            .Append((tool.Idempotent?.Text("Key"), TemplateUse.Key))
            .Append((tool.Approval?.Text("Summary"), TemplateUse.Summary))
            .Concat(tool.Budgets.Select(static budget => (budget.Text(1), TemplateUse.Amount)));
        foreach (var (text, use) in templates)
        {
            if (text is null)
            {
                continue;
            }

            var template = Template.Parse(text);
            if (template.Fault is not null)
            {
                yield return (DiagnosticIds.TemplateNamesWhatExists, $"has the template '{text}', which {template.Fault}");
            }

            foreach (var hole in template.Holes)
            {
                if (TemplateResolver.Resolve(hole, tool, use) is { Problem: { } problem, ProblemDetail: var detail })
                {
                    yield return (DiagnosticIds.TemplateNamesWhatExists, $"has the template '{text}' with '{detail}' ({problem})");
                }
            }
        }
    }

    private static IEnumerable<(string Id, string Problem)> Numbers(ToolDeclaration tool)
    {
        var attributes = tool.Limits.Append(tool.Idempotent).Append(tool.Approval).Append(tool.Sandbox).OfType<AttributeData>();
        foreach (var (range, value) in attributes.SelectMany(LimitRanges.FaultsOf))
        {
            yield return (DiagnosticIds.LimitIsInRange, $"has {range.Property} = {value}, which is not from {range.Minimum} to {range.Maximum}");
        }

        foreach (var budget in tool.Budgets)
        {
            if (string.IsNullOrWhiteSpace(budget.Text(0)) || BudgetAmount.Read(budget.Text(1) ?? "") is { IsFault: true })
            {
                yield return (DiagnosticIds.LimitIsInRange, "has a budget without a unit, or whose amount is neither one hole nor a positive constant");
            }
        }
    }

    private static IEnumerable<(string Id, string Problem)> Companions(ToolDeclaration tool)
    {
        if (CompensationResolver.Resolve(tool) is { Fault: { } compensation } match)
        {
            yield return (DiagnosticIds.CompensationFits, $"has the compensation '{match.Name}', which does not fit ({compensation})");
        }

        if (PreviewResolver.Resolve(tool) is { Fault: { } preview } plan)
        {
            yield return (DiagnosticIds.CompensationFits, $"has the preview '{plan.Name}', which does not fit ({preview})");
        }
    }

    private static IEnumerable<(string Id, string Problem)> Classes(ToolDeclaration tool)
    {
        foreach (var parameter in tool.Method.Parameters)
        {
            if (ToolClasses.SecretsIn(parameter) is [var secret, ..])
            {
                yield return (DiagnosticIds.ParameterIsNotSecret, $"would have a model hold the secret '{secret.Path}'");
            }
        }

        var ceiling = ToolClasses.Ceiling(tool);
        if (ceiling is DataClassValue.Secret)
        {
            yield return (DiagnosticIds.ResultIsWithinCeiling, "has the ceiling Secret, which would show secrets to a model");
        }
        else if (ToolClasses.AboveCeiling(tool) is [var part, ..])
        {
            yield return (DiagnosticIds.ResultIsWithinCeiling, $"returns '{part.Path}', which is {part.Value} and above the result's ceiling {ceiling}");
        }
    }
}

using Microsoft.CodeAnalysis;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Faults;
using ToolContracts.Shared.Limits;

namespace ToolContracts.Generators.Parsing;

/// <summary>
/// The rules about a declaration that a tool breaks, each decided where its analyzer has it decided. The analyzers explain them to its author;
/// here they keep a tool whose rule was switched off from being written, so that its host refuses to start.
/// </summary>
internal static class DeclarationFaults
{
    public static IEnumerable<string> Of(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        var rules = OfTool(tool, cancellationToken).Concat(OfAttributes(tool.Toolset.Type)).Concat(OfAttributes(tool.Method)).Concat(OfAssembly(tool))
            .Concat(Templates(tool)).Concat(Companions(tool, cancellationToken)).Concat(Classes(tool));
        return rules.Select(rule => $"{rule.Id}: '{tool.FullName}' {rule.Problem}");
    }

    private static IEnumerable<(string Id, string Problem)> OfTool(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (NameFaults.Of(tool.Toolset) is not null || NameFaults.Of(tool) is not null)
        {
            yield return (DiagnosticIds.ToolNameIsUnique, "is a name that providers refuse");
        }

        if (tool.SideEffect is null)
        {
            yield return (DiagnosticIds.SideEffectIsStated, "states no side effect");
        }

        if (PermissionFaults.Of(tool) is { } permission)
        {
            yield return (DiagnosticIds.PermissionIsNamed, $"has a side effect and no permission that says what on what ({permission})");
        }

        if (IdempotencyFaults.LacksStance(tool))
        {
            yield return (DiagnosticIds.IdempotencyStanceIsTaken, "has a side effect and takes no stance on idempotency");
        }

        foreach (var fault in ApprovalFaults.Of(tool))
        {
            yield return (DiagnosticIds.ApprovalIsRequired, $"has no approval that counts ({fault})");
        }

        if (ApprovalDisplay.FaultOf(tool, cancellationToken) is { } shown)
        {
            yield return (DiagnosticIds.ApprovalShowsSomething, $"has an approval that does not show the change ({shown.Fault})");
        }

        foreach (var contradiction in Contradictions.Of(tool))
        {
            yield return (DiagnosticIds.ContractDoesNotContradictItself, $"contradicts itself ({contradiction})");
        }

        foreach (var budget in tool.Budgets)
        {
            if (BudgetFaults.LacksUnit(budget) || BudgetFaults.BadAmount(budget) is not null)
            {
                yield return (DiagnosticIds.LimitIsInRange, "has a budget without a unit, or whose amount is neither one hole nor a positive number");
            }
        }
    }

    /// <summary>What the attributes on a method, or on the class for all its tools, say that no rule lets them say.</summary>
    private static IEnumerable<(string Id, string Problem)> OfAttributes(ISymbol symbol)
    {
        if (PermissionFaults.WithoutAction(symbol).Any())
        {
            yield return (DiagnosticIds.PermissionIsNamed, "has a permission without an action");
        }

        if (IdempotencyFaults.WithoutReason(symbol) is not null || IdempotencyFaults.WithEmptyKey(symbol) is not null)
        {
            yield return (DiagnosticIds.IdempotencyStanceIsTaken, "has a stance on idempotency without a reason or with an empty key");
        }

        foreach (var contradiction in Contradictions.On(symbol))
        {
            yield return (DiagnosticIds.ContractDoesNotContradictItself, $"contradicts itself ({contradiction})");
        }

        foreach (var fault in Numbers(symbol))
        {
            yield return fault;
        }
    }

    private static IEnumerable<(string Id, string Problem)> OfAssembly(ToolDeclaration tool) => Numbers(tool.Toolset.Type.ContainingAssembly);

    private static IEnumerable<(string Id, string Problem)> Numbers(ISymbol symbol)
    {
        foreach (var (range, value) in symbol.GetAttributes().SelectMany(LimitRanges.FaultsOf))
        {
            yield return (DiagnosticIds.LimitIsInRange, $"has {range.Property} = {value}, which is not from {range.Minimum} to {range.Maximum}");
        }
    }

    private static IEnumerable<(string Id, string Problem)> Templates(ToolDeclaration tool)
    {
        foreach (var template in tool.Templates)
        {
            if (template.Template.Fault is { } fault)
            {
                yield return (DiagnosticIds.TemplateNamesWhatExists, $"has the template '{template.Written.Text}', which {fault}");
            }

            foreach (var hole in template.Holes)
            {
                if (hole.Problem is { } problem)
                {
                    yield return (DiagnosticIds.TemplateNamesWhatExists, $"has the template '{template.Written.Text}' with '{hole.ProblemDetail}' ({problem})");
                }
            }
        }
    }

    private static IEnumerable<(string Id, string Problem)> Companions(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (CompanionFaults.Compensation(tool) is { } compensation)
        {
            yield return (DiagnosticIds.CompensationFits, $"has the compensation '{compensation.Name}', which does not fit ({compensation.Fault})");
        }

        if (CompanionFaults.Preview(tool, cancellationToken) is { } preview)
        {
            yield return (DiagnosticIds.CompensationFits, $"has the preview '{preview.Name}', which does not fit ({preview.Fault})");
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

using Microsoft.CodeAnalysis;
using ToolContracts.Shared.Limits;

namespace ToolContracts.Shared.Faults;

/// <summary>Decides rule TOOL1013 for budgets; for other numbers <see cref="LimitRanges.FaultsOf"/> does.</summary>
internal static class BudgetFaults
{
    public static bool LacksUnit(AttributeData budget) => budget.IsBlank(0);

    /// <summary>The amount that is neither one hole nor a positive number; null where it is one of them, and where it is no template, which is TOOL1006's.</summary>
    public static string? BadAmount(AttributeData budget) =>
        budget.Text(1) is { } amount && BudgetAmount.Read(amount) is { IsFault: true } ? amount : null;
}

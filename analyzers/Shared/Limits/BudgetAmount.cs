using System.Globalization;
using ToolContracts.Shared.Templates;

namespace ToolContracts.Shared.Limits;

/// <summary>The amount of a budget: one hole, or a positive constant.</summary>
/// <param name="Hole">The hole; null where the amount is a constant or a fault.</param>
/// <param name="Constant">The constant; null where the amount is a hole or a fault.</param>
internal sealed record BudgetAmount(TemplatePart? Hole, decimal? Constant)
{
    /// <summary>Whether the text is neither.</summary>
    public bool IsFault => Hole is null && Constant is null;

    /// <summary>Reads the text of an amount; null where it is no template at all, which is another rule's.</summary>
    public static BudgetAmount? Read(string text)
    {
        var template = Template.Parse(text);
        if (template.Fault is not null)
        {
            return null;
        }

        if (template.Parts is [{ IsHole: true } hole])
        {
            return new BudgetAmount(hole, null);
        }

        var isPositive = decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var constant) && constant > 0;
        return new BudgetAmount(null, isPositive ? constant : null);
    }
}

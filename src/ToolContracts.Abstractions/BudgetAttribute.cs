namespace ToolContracts;

/// <summary>What one call costs in a unit: reserved before the effect and settled after it.</summary>
/// <param name="unit">The unit, for instance <c>eur</c> or <c>tokens</c>.</param>
/// <param name="amount">A template that names a number, for instance <c>{request.Amount}</c>, or a positive constant.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true, Inherited = false)]
public sealed class BudgetAttribute(string unit, string amount) : Attribute
{
    /// <summary>The unit in which the budget is kept.</summary>
    public string Unit { get; } = unit;

    /// <summary>Template or positive constant of the amount.</summary>
    public string Amount { get; } = amount;
}

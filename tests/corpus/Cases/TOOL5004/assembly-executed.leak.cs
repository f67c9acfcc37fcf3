// rule: TOOL5004
// construct: effect, unknown-call
// about: The tool loads an assembly and invokes a method of it.
using System.Reflection;

namespace Rules;

public static class Discounts
{
    public static decimal Summer(decimal price) => price * 0.9m;
}

[Toolset("rules", Owner = "pricing")]
public sealed partial class RuleTools
{
    /// <summary>Applies a rule.</summary>
    /// <param name="rule">The rule's number.</param>
    /// <param name="price">The price.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.CodeExecution)]
    [RequiresPermission("rules.apply", Resource = "rule/{rule}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Applies a rule: {rule}, {price}")]
    private decimal Apply(int rule, decimal price) // expect: TOOL5004
    {
        var assembly = Assembly.LoadFile($"/opt/rules/{rule}.dll");
        var method = assembly.GetType("Rules.Discounts")?.GetMethod("Summer", [typeof(decimal)]);
        return method?.Invoke(null, [price]) is decimal reduced && rule > 0 ? reduced : price;
    }
}

using ToolContracts;

namespace Leaky;

[Toolset("till", Owner = "desk")]
public sealed partial class TillTools(List<string> payments)
{
    /// <summary>Pays a bill.</summary>
    /// <param name="bill">Its number.</param>
    /// <param name="amount">Euros.</param>
    /// <param name="recipient">Who is paid.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Financial)]
    [RequiresPermission("till.pay", Resource = "bill/{bill}")]
    [RequiresApproval("treasury", Summary = "Pay {amount} for {bill}")]
    [Idempotent(Key = "{bill}")]
    private void Pay(string bill, decimal amount, string recipient) => payments.Add($"{bill}: {amount} to {recipient}");
}

// rule: TOOL4004
// construct: effect, conversion
// about: Who lifts the kill switch is said by the model.
using ToolContracts.Administration;

namespace Recovery;

[Toolset("recovery", Owner = "operations")]
public sealed partial class RecoveryTools(IToolAdministration administration)
{
    private const long PaymentsSwitch = 7;

    /// <summary>Lifts the kill switch of payments.</summary>
    /// <param name="operator">The operator.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Administrative)]
    [RequiresPermission("recovery.lift", Resource = "switch/payments")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Lifts the kill switch of payments: {operator}")]
    private async Task<bool> LiftAsync(string @operator, ToolCallContext context, CancellationToken cancellationToken)
    {
        var by = @operator.Trim();
        return await administration.ReviveAsync(PaymentsSwitch, by, $"asked for by {by.Length}", cancellationToken); // expect: TOOL4004
    }
}

// rule: TOOL4004
// construct: effect, record
// about: What is switched off is the model's text.
using ToolContracts.Administration;
using ToolContracts.Ledger;

namespace Incidents;

public enum Severity
{
    Low,
    High,
}

[Toolset("incidents", Owner = "operations")]
public sealed partial class IncidentTools(IToolAdministration administration)
{
    /// <summary>Stops a toolset in an incident.</summary>
    /// <param name="target">The toolset.</param>
    /// <param name="severity">How bad it is.</param>
    [Tool]
    [SideEffect(SideEffect.Irreversible, Impact = Impact.Administrative)]
    [RequiresPermission("incidents.stop", Resource = "toolset/{target}")]
    [NotIdempotent("Each call acts anew.")]
    [RequiresApproval("shift-lead", Summary = "Stops a toolset in an incident: {target}, {severity}")]
    private async Task<string> StopAsync(string target, Severity severity, CancellationToken cancellationToken)
    {
        var reason = severity == Severity.High ? "high" : "low";
        var stopped = await administration.KillAsync(new NewKillSwitch(KillScope.Toolset, target, "operations", reason), cancellationToken); // expect: TOOL4004
        return $"{target}: {stopped.Scope}";
    }
}

using ToolContracts.Ledger;

namespace ToolContracts.Administration;

/// <summary>Whether a caller may call a tool on a resource, and why. For operators: a model is told a code only.</summary>
/// <param name="IsAllowed">Whether no switch covers the call and each permission is held. Arguments, limits and approvals are looked at in a call only.</param>
/// <param name="Switches">Kill switches that cover the call.</param>
/// <param name="Grants">One for each action of the tool and each identity that must hold it.</param>
public sealed record AuthorityExplanation(bool IsAllowed, IReadOnlyList<KillSwitch> Switches, IReadOnlyList<GrantExplanation> Grants)
{
    /// <summary>The explanation, a line for each reason.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => string.Join(
        Environment.NewLine,
        Switches.Select(static killSwitch => $"disabled: kill switch {killSwitch.Id} ({killSwitch.Scope}), set by {killSwitch.By}: {killSwitch.Reason}")
            .Concat(Grants.Select(static grant => grant.ToString())));
}

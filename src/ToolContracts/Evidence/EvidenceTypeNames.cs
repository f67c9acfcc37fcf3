namespace ToolContracts.Evidence;

/// <summary>How types of records and scopes are named in leaves.</summary>
internal static class EvidenceTypeNames
{
    internal static string NameOf(EvidenceType type) => type switch
    {
        EvidenceType.Open => "open",
        EvidenceType.Intent => "intent",
        EvidenceType.Outcome => "outcome",
        EvidenceType.Refusal => "refusal",
        EvidenceType.Read => "read",
        EvidenceType.Unknown => "unknown",
        EvidenceType.Kill => "kill",
        EvidenceType.Revive => "revive",
        EvidenceType.Grant => "grant",
        EvidenceType.Revoke => "revoke",
        EvidenceType.Proposed => "proposed",
        EvidenceType.Approved => "approved",
        EvidenceType.Denied => "denied",
        EvidenceType.Superseded => "superseded",
        EvidenceType.Budget => "budget",
        EvidenceType.Reconciled => "reconciled",
        EvidenceType.Standing => "standing",
        EvidenceType.ReviveAsked => "revive-asked",
        EvidenceType.Hold => "hold",
        EvidenceType.Forgotten => "forgotten",
        EvidenceType.Attenuation => "attenuation",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type of evidence."),
    };

    internal static string NameOf(Ledger.KillScope scope) => scope switch
    {
        Ledger.KillScope.All => "all",
        Ledger.KillScope.Toolset => "toolset",
        Ledger.KillScope.Tool => "tool",
        Ledger.KillScope.Tenant => "tenant",
        Ledger.KillScope.Actor => "actor",
        Ledger.KillScope.Task => "task",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };

    internal static string NameOf(Ledger.BudgetScope scope) => scope switch
    {
        Ledger.BudgetScope.Tenant => "tenant",
        Ledger.BudgetScope.Task => "task",
        Ledger.BudgetScope.Actor => "actor",
        Ledger.BudgetScope.Tool => "tool",
        _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "There is no such scope."),
    };
}

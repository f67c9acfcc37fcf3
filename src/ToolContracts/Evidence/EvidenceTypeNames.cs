namespace ToolContracts.Evidence;

/// <summary>How the types of records are named in leaves.</summary>
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
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such type of evidence."),
    };
}

namespace ToolContracts.Cli.Diagnosing;

/// <summary>The ids of findings. They stay: scripts compare them.</summary>
internal static class FindingIds
{
    public const string NotGenerated = "not-generated";
    public const string ContractBroken = "contract-broken";
    public const string ApprovalExempt = "approval-exempt";
    public const string NotIdempotent = "not-idempotent";
    public const string EgressWildcard = "egress-wildcard";
    public const string LockMissing = "lock-missing";
    public const string LockWidened = "lock-widened";
    public const string LockDiffers = "lock-differs";
    public const string OwnerMissing = "owner-missing";
    public const string DevelopmentPublished = "development-published";
    public const string NetworkVolume = "network-volume";
    public const string StoreUnusable = "store-unusable";
    public const string StoreWritableByAll = "store-writable-by-all";
    public const string GrantOfEverything = "grant-of-everything";
    public const string SwitchOn = "switch-on";
    public const string UnknownCalls = "unknown-calls";
    public const string KeysMissing = "keys-missing";
    public const string KeysReadable = "keys-readable";
    public const string KeysWritable = "keys-writable";
    public const string KeysBesideStore = "keys-beside-store";
    public const string EvidenceBroken = "evidence-broken";
    public const string EvidenceUnverified = "evidence-unverified";
    public const string EvidenceUnanchored = "evidence-unanchored";
}

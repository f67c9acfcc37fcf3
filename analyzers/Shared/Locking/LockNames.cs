namespace ToolContracts.Shared.Locking;

/// <summary>Names in the lock file. The host's reader has the same, and a test holds the two together.</summary>
internal static class LockNames
{
    /// <summary>Name of the file.</summary>
    public const string File = "toolcontracts.lock.json";

    /// <summary>Metadata of an AdditionalFile that is a lock file under another name.</summary>
    public const string KindMetadata = "ToolContractsKind";

    /// <summary>Value of that metadata.</summary>
    public const string KindOfLock = "Lock";

    public const string Version = "version";
    public const string Toolsets = "toolsets";
    public const string Owner = "owner";
    public const string Tools = "tools";

    /// <summary>Hash of the contract: authority, schemas and version.</summary>
    public const string Contract = "contract";

    /// <summary>Hash of all that a model reads.</summary>
    public const string Text = "text";

    /// <summary>What stands in place of both hashes while some changes of a tool are accepted and others are not.</summary>
    public const string Incomplete = "incomplete";

    public const string Description = "description";
    public const string Effect = "effect";
    public const string Impact = "impact";
    public const string Permissions = "permissions";
    public const string Action = "action";
    public const string Resource = "resource";
    public const string Approval = "approval";
    public const string Role = "role";
    public const string Preview = "preview";
    public const string Summary = "summary";
    public const string ExpiresMinutes = "expiresMinutes";
    public const string ApprovalExempt = "approvalExempt";
    public const string Idempotency = "idempotency";
    public const string Stance = "stance";
    public const string Key = "key";
    public const string RetentionHours = "retentionHours";
    public const string Reason = "reason";
    public const string CompensatedBy = "compensatedBy";
    public const string Limits = "limits";
    public const string TimeoutSeconds = "timeoutSeconds";
    public const string CallsPerMinute = "callsPerMinute";
    public const string MaxConcurrency = "maxConcurrency";
    public const string MaxArgumentBytes = "maxArgumentBytes";
    public const string MaxResultBytes = "maxResultBytes";

    /// <summary>Amounts by unit; several of one unit are joined by <c> + </c>.</summary>
    public const string Budgets = "budgets";

    public const string Egress = "egress";
    public const string Sandbox = "sandbox";
    public const string MemoryMegabytes = "memoryMegabytes";
    public const string CpuSeconds = "cpuSeconds";
    public const string Network = "network";
    public const string ResultCeiling = "resultCeiling";
    public const string NeedsRoot = "needsRoot";

    /// <summary>What of the caller the host hands to the tool.</summary>
    public const string FromCaller = "fromCaller";

    /// <summary>What is marked in arguments and result, by path: classes, trust, hidden members, paths and URLs that are held.</summary>
    public const string Marks = "marks";

    public const string Input = "input";
    public const string Output = "output";

    /// <summary>Descriptions in the schemas, by place.</summary>
    public const string Texts = "texts";
}

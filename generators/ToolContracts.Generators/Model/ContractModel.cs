using ToolContracts.Shared;

namespace ToolContracts.Generators.Model;

/// <summary>The facts of a tool's contract, with defaults filled in, as the runtime's <c>ToolContract</c> has them. Hashes are computed when it is written.</summary>
internal sealed record ContractModel
{
    public required string Description { get; init; }

    public required SideEffectValue SideEffect { get; init; }

    /// <summary>Flags of <c>Impact</c>.</summary>
    public required int Impact { get; init; }

    /// <summary>Never empty.</summary>
    public required EquatableArray<PermissionModel> Permissions { get; init; }

    public required bool PermissionsAreStated { get; init; }

    public ApprovalModel? Approval { get; init; }

    public string? ApprovalExemption { get; init; }

    public required IdempotencyModel Idempotency { get; init; }

    public string? CompensatedBy { get; init; }

    public required LimitsModel Limits { get; init; }

    public EquatableArray<BudgetModel> Budgets { get; init; }

    public EquatableArray<string> Egress { get; init; }

    public SandboxModel? Sandbox { get; init; }

    /// <summary>Name of a <c>DataClass</c>.</summary>
    public string ResultCeiling { get; init; } = "Internal";

    public bool NeedsRoot { get; init; }

    public required ToolGuardFlags Guards { get; init; }
}

/// <param name="Action">The action.</param>
/// <param name="Resource">The template; null where any resource is meant.</param>
internal sealed record PermissionModel(string Action, TemplateModel? Resource);

internal sealed record ApprovalModel(string Role, string? Preview, string? Summary, int ExpiresMinutes);

/// <param name="Stance">Name of an <c>IdempotencyStance</c>.</param>
/// <param name="Key">The template of the business key; only where the stance is <c>Keyed</c>.</param>
/// <param name="RetentionHours">Hours for which a key is kept.</param>
/// <param name="Reason">Why there is no key, where the stance is <c>None</c>.</param>
internal sealed record IdempotencyModel(string Stance, TemplateModel? Key, int RetentionHours, string? Reason);

internal sealed record LimitsModel(int TimeoutSeconds, int CallsPerMinute, int MaxConcurrency, int MaxArgumentBytes, int MaxResultBytes);

/// <param name="Unit">The unit.</param>
/// <param name="Amount">As written.</param>
/// <param name="Template">The amount: one hole, or a literal that is a positive number.</param>
internal sealed record BudgetModel(string Unit, string Amount, TemplateModel? Template);

internal sealed record SandboxModel(int? MemoryMegabytes, int? CpuSeconds, bool Network);

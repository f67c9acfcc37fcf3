using System.Collections.Immutable;
using ToolContracts.Contracts;
using ToolContracts.Generators.Model;
using ToolContracts.Shared;

namespace ToolContracts.Cli.Locking;

/// <summary>The generator's model of a contract, from the contract that it wrote.</summary>
internal static class ContractModels
{
    public static ContractModel Of(ToolContract tool) => new()
    {
        Description = tool.Description,
        SideEffect = (SideEffectValue)tool.SideEffect,
        Impact = (int)tool.Impact,
        Permissions = tool.Permissions.Select(static one => new PermissionModel(one.Action, Template(one.Resource))).ToImmutableArray(),
        PermissionsAreStated = tool.PermissionsAreStated,
        Approval = tool.Approval is { } approval ? new ApprovalModel(approval.Role, approval.Preview, approval.Summary, approval.ExpiresMinutes) : null,
        ApprovalExemption = tool.ApprovalExemption,
        Idempotency = new IdempotencyModel(
            tool.Idempotency.Stance.ToString(), Template(tool.Idempotency.Key), tool.Idempotency.RetentionHours, tool.Idempotency.Reason),
        CompensatedBy = tool.CompensatedBy,
        Limits = new LimitsModel(
            tool.Limits.TimeoutSeconds, tool.Limits.CallsPerMinute, tool.Limits.MaxConcurrency, tool.Limits.MaxArgumentBytes, tool.Limits.MaxResultBytes),
        Budgets = tool.Budgets.Select(static one => new BudgetModel(one.Unit, one.Amount, null)).ToImmutableArray(),
        Egress = tool.Egress.ToImmutableArray(),
        Sandbox = tool.Sandbox is { } sandbox ? new SandboxModel(sandbox.MemoryMegabytes, sandbox.CpuSeconds, sandbox.Network) : null,
        ResultCeiling = tool.ResultCeiling.ToString(),
        NeedsRoot = tool.NeedsRoot,
        Guards = (ToolGuardFlags)tool.Guards,
    };

    private static TemplateModel? Template(string? text) => text is null ? null : new TemplateModel(text, default);
}

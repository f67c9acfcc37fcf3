using ToolContracts.Generators.Model;
using ToolContracts.Shared;
using ToolContracts.Shared.Classification;
using ToolContracts.Shared.Limits;

namespace ToolContracts.Generators.Parsing;

/// <summary>Reads the facts of a contract, with defaults filled in, of a tool that keeps its rules.</summary>
internal static class ContractParser
{
    public static ContractModel Parse(ToolDeclaration tool, string description, bool needsRoot, CancellationToken cancellationToken)
    {
        // Which attribute stands first is no fact of a contract, so its hash does not depend on it.
        var permissions = tool.Permissions.Select(permission => new PermissionModel(permission.Text(0) ?? "", TemplateParser.Parse(permission, tool, cancellationToken)))
            .OrderBy(static permission => permission.Action, StringComparer.Ordinal).ThenBy(static permission => permission.Resource?.Text, StringComparer.Ordinal).ToImmutableArray();
        var ceiling = ClassificationReader.WrittenOnReturn(tool.Method) ?? DataClassValue.Internal;
        var contract = new ContractModel
        {
            Description = description,
            SideEffect = tool.SideEffect ?? SideEffectValue.Irreversible,
            Impact = tool.Impact,
            Permissions = permissions.IsEmpty ? [new PermissionModel(tool.Toolset.Name + "." + tool.Name, null)] : permissions,
            PermissionsAreStated = !permissions.IsEmpty,
            Approval = tool.Approval is not { } approval ? null : new ApprovalModel(
                approval.Text(0) ?? "", approval.Text("Preview"), approval.Text("Summary"), approval.Number("ExpiresMinutes") ?? Default(LimitRanges.ExpiresMinutes)),
            ApprovalExemption = tool.ApprovalExempt?.Text(0),
            Idempotency = Idempotency(tool, cancellationToken),
            CompensatedBy = tool.CompensatedBy?.Text(0),
            Limits = new LimitsModel(
                Limit(LimitRanges.TimeoutSeconds), Limit(LimitRanges.CallsPerMinute), Limit(LimitRanges.MaxConcurrency),
                Limit(LimitRanges.MaxArgumentBytes), Limit(LimitRanges.MaxResultBytes)),
            Budgets = tool.Budgets.Select(budget => new BudgetModel(budget.Text(0) ?? "", budget.Text(1) ?? "", TemplateParser.Parse(budget, tool, cancellationToken)))
                .OrderBy(static budget => budget.Unit, StringComparer.Ordinal).ThenBy(static budget => budget.Amount, StringComparer.Ordinal).ToImmutableArray(),
            Egress = tool.Egress?.Texts(0).Sort(StringComparer.Ordinal) ?? [],
            Sandbox = tool.Sandbox is { } sandbox
                ? new SandboxModel(sandbox.Number("MemoryMegabytes"), sandbox.Number("CpuSeconds"), sandbox.Flag("Network") ?? false) : null,
            ResultCeiling = ceiling.ToString(),
            NeedsRoot = needsRoot,
            Guards = ToolGuardFlags.None,
        };
        return contract with { Guards = Guards(tool, contract) };

        int Limit(LimitRange range) => tool.Limit(range.Property) ?? Default(range);
    }

    private static int Default(LimitRange range) => range.Default ?? 0;

    private static IdempotencyModel Idempotency(ToolDeclaration tool, CancellationToken cancellationToken)
    {
        if (tool.NotIdempotent is { } not)
        {
            return new IdempotencyModel("None", null, Default(LimitRanges.RetentionHours), not.Text(0) ?? "");
        }

        if (tool.Idempotent is not { } idempotent)
        {
            return new IdempotencyModel("Unstated", null, Default(LimitRanges.RetentionHours), null);
        }

        var key = TemplateParser.Parse(idempotent, tool, cancellationToken);
        return new IdempotencyModel(
            key is null ? "Natural" : "Keyed", key, idempotent.Number("RetentionHours") ?? Default(LimitRanges.RetentionHours), null);
    }

    /// <summary>What the contract names must be guarded. Limits have defaults, so every tool has their guards.</summary>
    private static ToolGuardFlags Guards(ToolDeclaration tool, ContractModel contract)
    {
        var guards = ToolGuardFlags.Grants | ToolGuardFlags.Deadline | ToolGuardFlags.Sizes | ToolGuardFlags.Rate | ToolGuardFlags.Concurrency;
        Add(contract.Idempotency.Stance == "Keyed", ToolGuardFlags.Idempotency);
        Add(contract.Approval is not null, ToolGuardFlags.Approval);
        Add(contract.Budgets.Count > 0, ToolGuardFlags.Budget);
        Add(contract.Egress.Count > 0, ToolGuardFlags.Egress);
        Add(contract.CompensatedBy is not null, ToolGuardFlags.Compensation);
        Add(contract.ResultCeiling != nameof(DataClassValue.Internal), ToolGuardFlags.ResultCeiling);
        Add(contract.Sandbox is not null, ToolGuardFlags.Sandbox);
        return guards;

        void Add(bool isAsked, ToolGuardFlags guard) => guards |= isAsked ? guard : ToolGuardFlags.None;
    }
}

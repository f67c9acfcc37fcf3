using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>Writes a tool of the code as the lock file would have it: authority, schemas and texts apart, and the hashes that a host compares.</summary>
internal static class ToolEntry
{
    public static JsonObject Of(ToolsetModel toolset, ToolModel tool, ToolDeclaration declaration)
    {
        var input = SchemaEmitter.Input(toolset, tool, withTexts: false);
        var output = SchemaEmitter.Output(toolset, tool, withTexts: false);
        var inputWithTexts = SchemaEmitter.Input(toolset, tool, withTexts: true);
        var outputWithTexts = SchemaEmitter.Output(toolset, tool, withTexts: true);
        return Of(tool.Contract, new ToolEntryParts
        {
            ContractHash = ContractHashes.Contract(toolset, tool, ContractHashes.Schema(input, output)),
            TextHash = ContractHashes.Text(tool.Contract.Description, inputWithTexts, outputWithTexts),
            Input = Parse(input),
            Output = Parse(output),
            Texts = SchemaDescriptions.Of(LockNames.Input, Parse(inputWithTexts)).Concat(SchemaDescriptions.Of(LockNames.Output, Parse(outputWithTexts))),
            FromCaller = tool.Parameters.Where(static one => one.CallerPart is not null).Select(static one => CallerPartText.Of(one.CallerPart, one.Claim)),
            Marks = ValueMarks.Of(declaration),
        });
    }

    /// <summary>The entry of a contract, wherever it was read.</summary>
    public static JsonObject Of(ContractModel contract, ToolEntryParts parts) => new EntryWriter()
        .Add(LockNames.Contract, parts.ContractHash)
        .Add(LockNames.Text, parts.TextHash)
        .Add(LockNames.Description, contract.Description)
        .Add(LockNames.Effect, contract.SideEffect.ToString())
        .Add(LockNames.Impact, Impacts(contract.Impact))
        .Add(LockNames.Permissions, contract.PermissionsAreStated ? contract.Permissions.Select(Permission) : [])
        .Add(LockNames.Approval, Approval(contract.Approval))
        .Add(LockNames.ApprovalExempt, contract.ApprovalExemption)
        .Add(LockNames.Idempotency, Idempotency(contract.Idempotency))
        .Add(LockNames.CompensatedBy, contract.CompensatedBy)
        .Add(LockNames.Limits, Limits(contract.Limits))
        .Add(LockNames.Budgets, Budgets(contract.Budgets))
        .Add(LockNames.Egress, contract.Egress)
        .Add(LockNames.Sandbox, Sandbox(contract.Sandbox))
        .Add(LockNames.ResultCeiling, contract.ResultCeiling)
        .Add(LockNames.NeedsRoot, contract.NeedsRoot ? true : null)
        .Add(LockNames.FromCaller, parts.FromCaller.OrderBy(static part => part, StringComparer.Ordinal))
        .Add(LockNames.Marks, parts.Marks)
        .Add(LockNames.Input, parts.Input)
        .Add(LockNames.Output, parts.Output)
        .Add(LockNames.Texts, parts.Texts)
        .Value;

    private static JsonObject Parse(string schema) => (JsonObject)JsonDocumentReader.Read(schema, int.MaxValue).Value!;

    private static IEnumerable<string> Impacts(int impact) => Enum.GetValues(typeof(ImpactValue)).Cast<ImpactValue>()
        .Where(value => value != ImpactValue.None && (impact & (int)value) != 0).Select(static value => value.ToString());

    private static JsonObject Permission(PermissionModel permission) =>
        new EntryWriter().Add(LockNames.Action, permission.Action).Add(LockNames.Resource, permission.Resource?.Text).Value;

    private static JsonObject? Approval(ApprovalModel? approval) => approval is null ? null : new EntryWriter()
        .Add(LockNames.Role, approval.Role).Add(LockNames.Preview, approval.Preview).Add(LockNames.Summary, approval.Summary)
        .Add(LockNames.ExpiresMinutes, approval.ExpiresMinutes).Value;

    private static JsonObject Idempotency(IdempotencyModel idempotency) => new EntryWriter()
        .Add(LockNames.Stance, idempotency.Stance).Add(LockNames.Key, idempotency.Key?.Text)
        .Add(LockNames.RetentionHours, idempotency.RetentionHours).Add(LockNames.Reason, idempotency.Reason).Value;

    private static JsonObject Limits(LimitsModel limits) => new EntryWriter()
        .Add(LockNames.TimeoutSeconds, limits.TimeoutSeconds).Add(LockNames.CallsPerMinute, limits.CallsPerMinute)
        .Add(LockNames.MaxConcurrency, limits.MaxConcurrency).Add(LockNames.MaxArgumentBytes, limits.MaxArgumentBytes)
        .Add(LockNames.MaxResultBytes, limits.MaxResultBytes).Value;

    private static IEnumerable<KeyValuePair<string, string>> Budgets(IEnumerable<BudgetModel> budgets) => budgets
        .GroupBy(static budget => budget.Unit, StringComparer.Ordinal)
        .Select(static unit => new KeyValuePair<string, string>(unit.Key, string.Join(" + ", unit.Select(static budget => budget.Amount).OrderBy(static amount => amount, StringComparer.Ordinal))));

    private static JsonObject? Sandbox(SandboxModel? sandbox) => sandbox is null ? null : new EntryWriter()
        .Add(LockNames.MemoryMegabytes, sandbox.MemoryMegabytes).Add(LockNames.CpuSeconds, sandbox.CpuSeconds).Add(LockNames.Network, sandbox.Network).Value;
}

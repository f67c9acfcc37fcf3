using ToolContracts.Cli.Assemblies;
using ToolContracts.Cli.Output;
using ToolContracts.Contracts;

namespace ToolContracts.Cli.Verbs.Toolsets;

/// <summary>The document of <c>list</c>.</summary>
internal sealed record AssemblyListDocument(IReadOnlyList<AssemblyDocument> Assemblies, IReadOnlyList<string> Problems);

/// <summary>An assembly with its toolsets.</summary>
internal sealed record AssemblyDocument(string File, string Name, IReadOnlyList<ToolsetDocument> Toolsets);

/// <summary>A toolset.</summary>
internal sealed record ToolsetDocument(string Name, string Version, string? Owner, string Type, IReadOnlyList<ToolDocument> Tools)
{
    internal static ToolsetDocument Of(BuiltToolset toolset) => new(
        toolset.Contract.Name, toolset.Contract.Version, toolset.Contract.Owner, toolset.Type, [.. toolset.Contract.Tools.Select(ToolDocument.Of)]);
}

/// <summary>A tool's contract.</summary>
internal sealed record ToolDocument
{
    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string Effect { get; init; }

    public required IReadOnlyList<string> Impact { get; init; }

    public required IReadOnlyList<PermissionContract> Permissions { get; init; }

    public required ApprovalContract? Approval { get; init; }

    public required string? ApprovalExemption { get; init; }

    public required string Idempotency { get; init; }

    public required string? Key { get; init; }

    public required string? CompensatedBy { get; init; }

    public required LimitsContract Limits { get; init; }

    public required IReadOnlyList<BudgetContract> Budgets { get; init; }

    public required IReadOnlyList<string> Egress { get; init; }

    public required SandboxContract? Sandbox { get; init; }

    public required string ResultCeiling { get; init; }

    public required IReadOnlyList<string> Guards { get; init; }

    public required IReadOnlyList<string> Dialects { get; init; }

    public required string ContractHash { get; init; }

    public required string TextHash { get; init; }

    internal static ToolDocument Of(ToolContract tool) => new()
    {
        Name = tool.FullName,
        Description = tool.Description,
        Effect = Texts.Of(tool.SideEffect),
        Impact = Impacts(tool.Impact),
        Permissions = tool.Permissions,
        Approval = tool.Approval,
        ApprovalExemption = tool.ApprovalExemption,
        Idempotency = Texts.Of(tool.Idempotency.Stance),
        Key = tool.Idempotency.Key,
        CompensatedBy = tool.CompensatedBy,
        Limits = tool.Limits,
        Budgets = tool.Budgets,
        Egress = tool.Egress,
        Sandbox = tool.Sandbox,
        ResultCeiling = Texts.Of(tool.ResultCeiling),
        Guards = [.. Enum.GetValues<ToolGuards>().Where(guard => guard != ToolGuards.None && tool.Guards.HasFlag(guard)).Select(Texts.Of)],
        Dialects = [.. tool.Dialects.Select(static one => DialectName(one.Dialect))],
        ContractHash = tool.Hash,
        TextHash = tool.TextHash,
    };

    internal static IReadOnlyList<string> Impacts(Impact impact) =>
        [.. Enum.GetValues<Impact>().Where(value => value != default && impact.HasFlag(value)).Select(Texts.Of)];

    internal static string DialectName(SchemaDialect dialect) => dialect.ToString().ToLowerInvariant();
}

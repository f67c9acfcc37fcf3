using System.Security.Cryptography;
using System.Text;
using ToolContracts.Generators.Model;
using ToolContracts.Generators.Schemas.Dialects;
using ToolContracts.Shared;

namespace ToolContracts.Generators.Schemas;

/// <summary>The hashes of a contract, as the runtime's <c>ContractManifest</c> computes them: a host compares.</summary>
internal static class ContractHashes
{
    /// <summary>Hash over both schemas without their texts.</summary>
    public static string Schema(string input, string output) => Sha256(input + "\0" + output);

    /// <summary>Hash over all that a model reads.</summary>
    public static string Text(string description, string input, string output) => Sha256(description + "\0" + input + "\0" + output);

    /// <summary>Hash over authority, schema and version.</summary>
    public static string Contract(ToolsetModel toolset, ToolModel tool, string schemaHash) => Sha256(Manifest(toolset, tool, schemaHash));

    /// <summary>Hash over the input schema of a dialect and the contract that it belongs to.</summary>
    public static string Dialect(string contractHash, string textHash, SchemaDialect dialect, string schema) =>
        Sha256($"tooldialect/1\n{dialect}\n{contractHash}\n{textHash}\n{schema}");

    private static string Manifest(ToolsetModel toolset, ToolModel tool, string schemaHash)
    {
        var contract = tool.Contract;
        var text = new StringBuilder("toolcontract/1\n");
        Add(text, "toolset", toolset.Name);
        Add(text, "version", toolset.Version);
        Add(text, "tool", tool.Name);
        Add(text, "effect", contract.SideEffect.ToString());
        Add(text, "impact", IntegerText.Of(contract.Impact));
        Add(text, "permissions-stated", contract.PermissionsAreStated ? "1" : "0");
        foreach (var permission in contract.Permissions)
        {
            Add(text, "permission", permission.Action);
            Add(text, "resource", permission.Resource?.Text);
        }

        Add(text, "approval-role", contract.Approval?.Role);
        Add(text, "approval-preview", contract.Approval?.Preview);
        Add(text, "approval-summary", contract.Approval?.Summary);
        Add(text, "approval-minutes", contract.Approval is { } approval ? IntegerText.Of(approval.ExpiresMinutes) : null);
        Add(text, "approval-exempt", contract.ApprovalExemption);
        Add(text, "idempotency", contract.Idempotency.Stance);
        Add(text, "key", contract.Idempotency.Key?.Text);
        Add(text, "retention-hours", IntegerText.Of(contract.Idempotency.RetentionHours));
        Add(text, "not-idempotent", contract.Idempotency.Reason);
        Add(text, "compensated-by", contract.CompensatedBy);
        Add(text, "timeout-seconds", IntegerText.Of(contract.Limits.TimeoutSeconds));
        Add(text, "calls-per-minute", IntegerText.Of(contract.Limits.CallsPerMinute));
        Add(text, "max-concurrency", IntegerText.Of(contract.Limits.MaxConcurrency));
        Add(text, "max-argument-bytes", IntegerText.Of(contract.Limits.MaxArgumentBytes));
        Add(text, "max-result-bytes", IntegerText.Of(contract.Limits.MaxResultBytes));
        foreach (var budget in contract.Budgets)
        {
            Add(text, "budget-unit", budget.Unit);
            Add(text, "budget-amount", budget.Amount);
        }

        foreach (var host in contract.Egress)
        {
            Add(text, "egress", host);
        }

        Add(text, "sandbox-memory", contract.Sandbox is { } memory ? IntegerText.Of(memory.MemoryMegabytes ?? 0) : null);
        Add(text, "sandbox-cpu", contract.Sandbox is { } cpu ? IntegerText.Of(cpu.CpuSeconds ?? 0) : null);
        Add(text, "sandbox-network", contract.Sandbox is { } network ? (network.Network ? "1" : "0") : null);
        Add(text, "ceiling", contract.ResultCeiling);
        Add(text, "needs-root", contract.NeedsRoot ? "1" : "0");
        Add(text, "guards", IntegerText.Of((int)contract.Guards));
        Add(text, "schema", schemaHash);
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        text.Append(name).Append(':');
        text.Append(value is null ? "-:" : IntegerText.Of(value.Length) + ":" + value).Append('\n');
    }

    private static string Sha256(string text)
    {
        using var sha = SHA256.Create();
        return string.Concat(sha.ComputeHash(Encoding.UTF8.GetBytes(text)).Select(static b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ToolContracts.Contracts;

/// <summary>
/// The text that a contract's hash is taken over: one <c>name:length:value</c> line a fact, in a fixed order, lengths in UTF-16 units.
/// The generator writes the same text; the host writes it again from the contract it was given and compares the hashes.
/// </summary>
public static class ContractManifest
{
    /// <summary>Writes the manifest of a tool.</summary>
    /// <param name="tool">The contract.</param>
    /// <param name="version">Version of its toolset.</param>
    /// <returns>The manifest; lines end with <c>\n</c>.</returns>
    public static string Write(ToolContract tool, string version)
    {
        ArgumentNullException.ThrowIfNull(tool);
        ArgumentNullException.ThrowIfNull(version);
        var text = new StringBuilder("toolcontract/1\n");
        Add(text, "toolset", tool.Toolset);
        Add(text, "version", version);
        Add(text, "tool", tool.Name);
        Add(text, "effect", tool.SideEffect.ToString());
        Add(text, "impact", Number((int)tool.Impact));
        Add(text, "permissions-stated", tool.PermissionsAreStated ? "1" : "0");
        foreach (var permission in tool.Permissions)
        {
            Add(text, "permission", permission.Action);
            Add(text, "resource", permission.Resource);
        }

        Add(text, "approval-role", tool.Approval?.Role);
        Add(text, "approval-preview", tool.Approval?.Preview);
        Add(text, "approval-summary", tool.Approval?.Summary);
        Add(text, "approval-minutes", tool.Approval is { } approval ? Number(approval.ExpiresMinutes) : null);
        Add(text, "approval-exempt", tool.ApprovalExemption);
        Add(text, "idempotency", tool.Idempotency.Stance.ToString());
        Add(text, "key", tool.Idempotency.Key);
        Add(text, "retention-hours", Number(tool.Idempotency.RetentionHours));
        Add(text, "not-idempotent", tool.Idempotency.Reason);
        Add(text, "compensated-by", tool.CompensatedBy);
        Add(text, "timeout-seconds", Number(tool.Limits.TimeoutSeconds));
        Add(text, "calls-per-minute", Number(tool.Limits.CallsPerMinute));
        Add(text, "max-concurrency", Number(tool.Limits.MaxConcurrency));
        Add(text, "max-argument-bytes", Number(tool.Limits.MaxArgumentBytes));
        Add(text, "max-result-bytes", Number(tool.Limits.MaxResultBytes));
        foreach (var budget in tool.Budgets)
        {
            Add(text, "budget-unit", budget.Unit);
            Add(text, "budget-amount", budget.Amount);
        }

        foreach (var host in tool.Egress)
        {
            Add(text, "egress", host);
        }

        Add(text, "sandbox-memory", tool.Sandbox is { } memory ? Number(memory.MemoryMegabytes ?? 0) : null);
        Add(text, "sandbox-cpu", tool.Sandbox is { } cpu ? Number(cpu.CpuSeconds ?? 0) : null);
        Add(text, "sandbox-network", tool.Sandbox is { } network ? (network.Network ? "1" : "0") : null);
        Add(text, "ceiling", tool.ResultCeiling.ToString());
        Add(text, "needs-root", tool.NeedsRoot ? "1" : "0");
        Add(text, "guards", Number((int)tool.Guards));
        Add(text, "schema", tool.SchemaHash);
        return text.ToString();
    }

    /// <summary>The hash of a tool's contract.</summary>
    /// <param name="tool">The contract.</param>
    /// <param name="version">Version of its toolset.</param>
    /// <returns>SHA-256 of the manifest's UTF-8, in lower-case hexadecimal.</returns>
    public static string Hash(ToolContract tool, string version) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(tool, version))));

    /// <summary>The hash of all that a model reads of a tool: description, then input schema, then output schema, a zero byte between.</summary>
    /// <param name="description">The description.</param>
    /// <param name="inputSchema">The input schema.</param>
    /// <param name="outputSchema">The output schema.</param>
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string TextHash(string description, ReadOnlySpan<byte> inputSchema, ReadOnlySpan<byte> outputSchema)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(description));
        hash.AppendData([0]);
        hash.AppendData(inputSchema);
        hash.AppendData([0]);
        hash.AppendData(outputSchema);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The hash of a tool's input schema in a dialect, bound to the contract that it belongs to.</summary>
    /// <param name="tool">The contract.</param>
    /// <param name="dialect">The dialect.</param>
    /// <param name="inputSchema">The schema.</param>
    /// <returns>SHA-256 in lower-case hexadecimal.</returns>
    public static string DialectHash(ToolContract tool, SchemaDialect dialect, ReadOnlySpan<byte> inputSchema)
    {
        ArgumentNullException.ThrowIfNull(tool);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"tooldialect/1\n{dialect}\n{tool.Hash}\n{tool.TextHash}\n"));
        hash.AppendData(inputSchema);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        text.Append(name).Append(':');
        if (value is null)
        {
            text.Append("-:\n");
            return;
        }

        text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value).Append('\n');
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text.Json;
using ToolContracts.Contracts;

namespace ToolContracts.Hosting.Pinning;

/// <summary>The facts of a contract by their paths in the lock file, so that an operator reads what differs and not only that hashes do.</summary>
internal static class PinnedFacts
{
    private static readonly string[] Compared =
    [
        "description", "effect", "impact", "permissions", "approval", "approvalExempt", "idempotency", "compensatedBy", "limits", "budgets", "egress", "sandbox",
        "resultCeiling", "needsRoot",
    ];

    /// <summary>The facts of an entry in the lock file.</summary>
    public static SortedDictionary<string, string> Of(JsonElement tool)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in tool.EnumerateObject().Where(static member => Compared.Contains(member.Name)))
        {
            Add(facts, member.Name, member.Value);
        }

        return facts;
    }

    /// <summary>The facts of a contract.</summary>
    public static SortedDictionary<string, string> Of(ToolContract tool)
    {
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Text("description", tool.Description);
        Text("effect", tool.SideEffect.ToString());
        Set("impact", Enum.GetValues<Impact>().Where(value => value != Impact.None && tool.Impact.HasFlag(value)).Select(static value => value.ToString()));
        Set("permissions", tool.PermissionsAreStated
            ? tool.Permissions.Select(static one => one.Resource is null ? one.Action : $"{one.Action} on {one.Resource}") : []);
        Text("approval.role", tool.Approval?.Role);
        Text("approval.preview", tool.Approval?.Preview);
        Text("approval.summary", tool.Approval?.Summary);
        Number("approval.expiresMinutes", tool.Approval?.ExpiresMinutes);
        Text("approvalExempt", tool.ApprovalExemption);
        Text("idempotency.stance", tool.Idempotency.Stance.ToString());
        Text("idempotency.key", tool.Idempotency.Key);
        Number("idempotency.retentionHours", tool.Idempotency.RetentionHours);
        Text("idempotency.reason", tool.Idempotency.Reason);
        Text("compensatedBy", tool.CompensatedBy);
        Number("limits.timeoutSeconds", tool.Limits.TimeoutSeconds);
        Number("limits.callsPerMinute", tool.Limits.CallsPerMinute);
        Number("limits.maxConcurrency", tool.Limits.MaxConcurrency);
        Number("limits.maxArgumentBytes", tool.Limits.MaxArgumentBytes);
        Number("limits.maxResultBytes", tool.Limits.MaxResultBytes);
        foreach (var unit in tool.Budgets.GroupBy(static budget => budget.Unit, StringComparer.Ordinal))
        {
            Text("budgets." + unit.Key, string.Join(" + ", unit.Select(static budget => budget.Amount).Order(StringComparer.Ordinal)));
        }

        Set("egress", tool.Egress);
        Number("sandbox.memoryMegabytes", tool.Sandbox?.MemoryMegabytes);
        Number("sandbox.cpuSeconds", tool.Sandbox?.CpuSeconds);
        Text("sandbox.network", tool.Sandbox is { } sandbox ? (sandbox.Network ? "true" : "false") : null);
        Text("resultCeiling", tool.ResultCeiling.ToString());
        Text("needsRoot", tool.NeedsRoot ? "true" : null);
        return facts;

        void Text(string path, string? value)
        {
            if (value is not null)
            {
                facts[path] = value;
            }
        }

        void Number(string path, int? value) => Text(path, value?.ToString(CultureInfo.InvariantCulture));

        void Set(string path, IEnumerable<string> values)
        {
            var sorted = string.Join(", ", values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            Text(path, sorted.Length == 0 ? null : sorted);
        }
    }

    private static void Add(SortedDictionary<string, string> facts, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Add(facts, $"{path}.{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array:
                var items = value.EnumerateArray().Select(static item => item.ValueKind == JsonValueKind.Object
                    ? string.Join(" on ", item.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal).Select(static member => member.Value.GetString()))
                    : item.GetString()!);
                facts[path] = string.Join(", ", items.Order(StringComparer.Ordinal));
                break;
            default:
                facts[path] = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
                break;
        }
    }
}

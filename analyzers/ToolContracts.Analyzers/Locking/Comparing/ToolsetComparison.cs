using ToolContracts.Analyzers.Locking.Reading;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Compares a toolset's entry in the lock file with the toolset of the code.</summary>
internal static class ToolsetComparison
{
    /// <summary>The changes; the path of the first edit of each names toolset and tool.</summary>
    /// <param name="locked">The entry; null where the file has none.</param>
    /// <param name="declared">Names of all tools, also of those that other rules refuse.</param>
    public static ImmutableArray<ContractChange> Compare(string name, JsonObject? locked, ToolsetEntry code, IReadOnlyCollection<string> declared)
    {
        var changes = new ChangeList([name]);
        var tools = Facts.Object(locked ?? new JsonObject(default, []), LockNames.Tools);
        var head = locked is null ? new[] { changes.At(LockNames.Version), changes.At(LockNames.Owner) } : [];
        if (locked is not null && !code.Tools.IsEmpty)
        {
            CompareHead(locked, code.Value, changes);
        }

        var sameVersion = locked is null || Facts.Text(locked, LockNames.Version) == Facts.Text(code.Value, LockNames.Version);
        var found = ImmutableArray.CreateBuilder<ContractChange>();
        foreach (var tool in code.Tools)
        {
            if (tools?[tool.Name]?.Value is JsonObject entry)
            {
                found.AddRange(new ToolComparison(entry, (JsonObject)tool.Value, [name, LockNames.Tools, tool.Name]).Compare(sameVersion));
            }
            else
            {
                changes.Add(ChangeKind.Additive, "it", "not there", "there", [changes.At(LockNames.Tools, tool.Name), .. head]);
            }
        }

        foreach (var gone in (tools?.Members ?? []).Where(tool => !declared.Contains(tool.Name)))
        {
            changes.Add(ChangeKind.Breaking, "it", "there", "gone", changes.At(LockNames.Tools, gone.Name));
        }

        return [.. changes.Changes, .. found];
    }

    /// <summary>The change by which a toolset is no longer in the code.</summary>
    public static ContractChange Gone(string name) => new(ChangeKind.Breaking, "it", "there", "gone", [new LockEdit(ImmutableArray.Create(name))]);

    private static void CompareHead(JsonObject locked, JsonObject code, ChangeList changes)
    {
        foreach (var (member, subject) in new[] { (LockNames.Version, "its version"), (LockNames.Owner, "its owner") })
        {
            var (was, now) = (Facts.Text(locked, member), Facts.Text(code, member));
            if (was != now)
            {
                changes.Add(ChangeKind.Additive, subject, Facts.Show(was), Facts.Show(now), changes.At(member));
            }
        }
    }
}

using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>
/// Compares the permissions, which must all be granted: one more is narrower, one less wider, and another action or resource cannot be compared.
/// Where none is stated, the action <c>{toolset}.{tool}</c> stands.
/// </summary>
internal sealed class PermissionComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    public void Compare()
    {
        var (was, now) = (Facts.Items(locked, LockNames.Permissions), Facts.Items(code, LockNames.Permissions));
        if (was.IsEmpty || now.IsEmpty)
        {
            CompareImplicit(was, now);
            return;
        }

        var dropped = Facts.Without(was, now).ToList();
        var added = Facts.Without(now, was).ToList();
        foreach (var old in dropped.ToArray())
        {
            // The one that took its place, where that is plain: the same action, or the only other.
            var one = added.FirstOrDefault(candidate => Action(candidate) == Action(old)) ?? (dropped.Count == 1 && added.Count == 1 ? added[0] : null);
            if (one is not null)
            {
                changes.Add(ChangeKind.Widened, "a permission", Show(old), Show(one), changes.Item(one, LockNames.Permissions), changes.Item(old, LockNames.Permissions));
                dropped.Remove(old);
                added.Remove(one);
            }
        }

        foreach (var old in dropped)
        {
            changes.Add(ChangeKind.Widened, $"the permission {Show(old)}", "asked for", "not asked for", changes.Item(old, LockNames.Permissions));
        }

        foreach (var one in added)
        {
            changes.Add(ChangeKind.Additive, $"the permission {Show(one)}", "not asked for", "asked for", changes.Item(one, LockNames.Permissions));
        }
    }

    private void CompareImplicit(ImmutableArray<JsonValue> was, ImmutableArray<JsonValue> now)
    {
        if (was.IsEmpty && now.IsEmpty)
        {
            return;
        }

        var path = changes.At(LockNames.Permissions);
        var name = path.Path[0] + "." + path.Path[2];
        var isKept = was.IsEmpty && now.Any(one => Action(one) == name && (one as JsonObject)?[LockNames.Resource] is null);
        changes.Add(
            isKept ? ChangeKind.Additive : ChangeKind.Widened, "what it asks to be granted",
            was.IsEmpty ? name + " by its name" : string.Join(", ", was.Select(Show)), now.IsEmpty ? name + " by its name" : string.Join(", ", now.Select(Show)), path);
    }

    private static string? Action(JsonValue permission) => Facts.Text(permission as JsonObject, LockNames.Action);

    private static string Show(JsonValue permission) => Facts.Text(permission as JsonObject, LockNames.Resource) is { } resource
        ? $"{Action(permission)} on '{resource}'" : $"{Action(permission)} on anything";
}

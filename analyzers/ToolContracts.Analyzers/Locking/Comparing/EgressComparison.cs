using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>
/// Compares the hosts that may be reached. A host is a name or <c>*.example.com</c> (any depth below it, not itself), both at the default port, or
/// <c>host:port</c>; a host that one of the locked ones covers is not wider.
/// </summary>
internal sealed class EgressComparison(JsonObject locked, JsonObject code, ChangeList changes)
{
    public void Compare()
    {
        var (was, now) = (Facts.Items(locked, LockNames.Egress), Facts.Items(code, LockNames.Egress));
        foreach (var host in Facts.Without(now, was))
        {
            var isCovered = was.Any(known => Covers(Facts.Text(known)!, Facts.Text(host)!));
            changes.Add(
                isCovered ? ChangeKind.Additive : ChangeKind.Widened, $"the host {ChangeList.Show(host)}",
                isCovered ? "covered by another" : "out of reach", isCovered ? "named" : "in reach", changes.Item(host, LockNames.Egress));
        }

        foreach (var host in Facts.Without(was, now))
        {
            changes.Add(ChangeKind.Additive, $"the host {ChangeList.Show(host)}", "named", "not named", changes.Item(host, LockNames.Egress));
        }
    }

    /// <summary>Whether every URL that one pattern lets through goes through another.</summary>
    internal static bool Covers(string wide, string narrow) =>
        string.Equals(wide, narrow, StringComparison.OrdinalIgnoreCase)
        || (wide.StartsWith("*.", StringComparison.Ordinal)
            && narrow.IndexOf(':') < 0
            && narrow.Length > wide.Length - 1
            && narrow.EndsWith(wide.Substring(1), StringComparison.OrdinalIgnoreCase));
}

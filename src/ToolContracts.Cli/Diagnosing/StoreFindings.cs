using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>What a store holds that waits for a person, or lets too much through.</summary>
internal static class StoreFindings
{
    public static async Task<IReadOnlyList<Finding>> OfAsync(SqliteToolStoreOptions options, CancellationToken cancellationToken)
    {
        List<Finding> found = [.. Rights(options.FullPath)];
        try
        {
            using var store = await StoreReader.OpenAsync(options, TimeProvider.System, cancellationToken).ConfigureAwait(false);
            found.AddRange((await store.GrantsOfEverythingAsync(cancellationToken).ConfigureAwait(false)).Select(static grant => new Finding(
                FindingIds.GrantOfEverything, FindingSeverity.Warning,
                $"Actor {grant.Actor} of tenant {grant.Tenant} may do {grant.Action} on every resource, and for ever.", $"grant {Texts.Of(grant.Id)}",
                "Revoke it, and grant what is needed, on the resources that are needed, until a day.")));
            found.AddRange((await store.AuthorityAsync(cancellationToken).ConfigureAwait(false)).Switches.Select(SwitchDocument.Of).Select(static one => new Finding(
                FindingIds.SwitchOn, FindingSeverity.Note, $"A kill switch is on over {one.Scope} {one.Target}".TrimEnd() + $": {one.Reason}", $"switch {Texts.Of(one.Id)}",
                "Where its reason is gone, two people lift it with unkill.")));
            var unknown = (await store.OpenAttemptsAsync(cancellationToken).ConfigureAwait(false)).Where(static attempt => attempt.IsUnknown).ToArray();
            if (unknown.Length > 0)
            {
                found.Add(new Finding(
                    FindingIds.UnknownCalls, FindingSeverity.Warning, $"{Texts.Of(unknown.Length)} calls ended nobody knows how; their keys and what they reserved stay held.",
                    $"{unknown[0].CallId}{(unknown.Length == 1 ? "" : " …")}", "Find out how they ended, and say so with ledger reconcile."));
            }
        }
        catch (StoreUnusableException e)
        {
            found.Add(new Finding(FindingIds.StoreUnusable, FindingSeverity.Warning, e.Message, options.FullPath, "Until then nothing in it can be looked at."));
        }

        return found;
    }

    private static IEnumerable<Finding> Rights(string database)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(database))
        {
            foreach (var path in new[] { database, Path.GetDirectoryName(database)! }.Where(UnixRights.AreWritableByAll))
            {
                yield return new Finding(
                    FindingIds.StoreWritableByAll, FindingSeverity.Error, "Every account of this machine may write here, and so grant itself what it likes.", path,
                    "Take the right away (chmod o-w), and look through grants and log.");
            }
        }
    }
}

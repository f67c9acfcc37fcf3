using ToolContracts.Cli.Output;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Diagnosing;

/// <summary>Whether the log of a store is what was written, and whether that could be told.</summary>
internal static class EvidenceFindings
{
    public static async Task<IReadOnlyList<Finding>> OfAsync(SqliteToolStoreOptions options, string? publicKey, IReadOnlyList<string> checkpoints, CancellationToken cancellationToken)
    {
        List<Finding> found = [];
        if (checkpoints.Count == 0)
        {
            found.Add(new Finding(
                FindingIds.EvidenceUnanchored, FindingSeverity.Warning, "No checkpoint that was kept elsewhere was given: a log that was cut back, or replaced with its keys, is not found.",
                options.FullPath, "Keep what evidence checkpoint prints where nobody who runs hosts can change it, and name it with --checkpoint."));
        }

        var file = publicKey ?? new EvidenceKeyFolder(options.EffectiveKeyFolder).PublicKeyPath;
        if (publicKey is null && !File.Exists(file))
        {
            found.Add(new Finding(
                FindingIds.EvidenceUnverified, FindingSeverity.Warning, "There is no public key, so the log was not verified.", file, "Name the key with --public-key."));
            return found;
        }

        List<string> kept = [];
        foreach (var note in checkpoints)
        {
            kept.Add(await File.ReadAllTextAsync(note, cancellationToken).ConfigureAwait(false));
        }

        var report = await EvidenceVerifier.VerifyAsync(
            options.FullPath, await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false), kept, cancellationToken).ConfigureAwait(false);
        if (!report.IsIntact)
        {
            found.Add(new Finding(
                FindingIds.EvidenceBroken, FindingSeverity.Error,
                $"The log is not what was written: {report.Problems[0].Message}{(report.Problems.Count == 1 ? "" : $" And {Texts.Of(report.Problems.Count - 1)} more problems.")}",
                options.FullPath, "Keep the file as it is, look at evidence verify, and find out who could write it."));
        }

        return found;
    }
}

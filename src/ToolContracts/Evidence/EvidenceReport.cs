namespace ToolContracts.Evidence;

/// <summary>What a verification found.</summary>
/// <param name="Origin">Identity of the log; null where the file does not say.</param>
/// <param name="Size">Number of records.</param>
/// <param name="Root">Root of the tree over the records, as found.</param>
/// <param name="CheckpointsVerified">How many signed checkpoints agree with the records.</param>
/// <param name="SignedSize">Up to where the records are covered by such a checkpoint. Those after it can still be changed by who can write the file.</param>
/// <param name="Problems">All faults that were found, at most <see cref="MostProblems"/>.</param>
public sealed record EvidenceReport(
    string? Origin, long Size, Digest Root, int CheckpointsVerified, long SignedSize, IReadOnlyList<EvidenceProblem> Problems)
{
    /// <summary>How many faults are listed.</summary>
    public const int MostProblems = 1000;

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsIntact => Problems.Count == 0;
}

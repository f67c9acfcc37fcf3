namespace ToolContracts.Evidence;

/// <summary>A record as it lies in the log.</summary>
/// <param name="Sequence">Its place, from 0 and without a gap.</param>
/// <param name="Leaf">Its canonical JSON as UTF-8: the leaf of the Merkle tree.</param>
public sealed record EvidenceEntry(long Sequence, ReadOnlyMemory<byte> Leaf);

using ToolContracts.Evidence;

namespace ToolContracts.Sqlite;

/// <summary>The one row that every write reads first and writes last: counters, and the frontier of the Merkle tree.</summary>
internal sealed class LedgerHead
{
    internal required string LogId { get; init; }

    internal required Digest SigningKeyId { get; init; }

    internal required Digest HmacKeyId { get; init; }

    internal required long Epoch { get; set; }

    /// <summary>The fencing token given last, over all keys: a key that was free in between gets a higher one too.</summary>
    internal required long Token { get; set; }

    internal required CompactRange Range { get; init; }

    internal required long CheckpointSize { get; set; }

    internal required DateTimeOffset CheckpointAt { get; set; }

    /// <summary>What checkpoints of this log are called.</summary>
    internal string Origin => "toolcontracts/" + LogId;

    internal LedgerHead Copy() => new()
    {
        LogId = LogId,
        SigningKeyId = SigningKeyId,
        HmacKeyId = HmacKeyId,
        Epoch = Epoch,
        Token = Token,
        Range = Range.Copy(),
        CheckpointSize = CheckpointSize,
        CheckpointAt = CheckpointAt,
    };
}

using System.Text.Json;

namespace ToolContracts.Evidence;

/// <summary>Checks a log record by record, in memory that does not grow with it. It trusts nothing but the checkpoints that were signed.</summary>
internal sealed class EvidenceAudit
{
    private static readonly JsonDocumentOptions LeafOptions = new() { MaxDepth = 4 };

    private readonly Queue<Checkpoint> _pending;
    private readonly CompactRange _range = new();
    private readonly List<EvidenceProblem> _problems = [];
    private readonly string? _origin;
    private readonly string _head;
    private bool _isBroken;
    private bool _rootIsReported;
    private int _verified;
    private long _signedSize;

    /// <summary>Starts an audit.</summary>
    /// <param name="origin">Identity that the log claims; null where it claims none.</param>
    /// <param name="checkpoints">The checkpoints whose signatures hold, as far as they are known at the beginning.</param>
    /// <param name="head">What states the log's size and root, for messages.</param>
    internal EvidenceAudit(string? origin, IEnumerable<Checkpoint> checkpoints, string head = "The ledger's head")
    {
        _origin = origin;
        _head = head;
        var own = new List<Checkpoint>();
        foreach (var checkpoint in checkpoints)
        {
            if (checkpoint.Origin == origin)
            {
                own.Add(checkpoint);
            }
            else
            {
                Report(EvidenceProblemKind.ForeignCheckpoint, null, $"The checkpoint at size {checkpoint.Size} is of the log '{checkpoint.Origin}', not of '{origin}'.");
            }
        }

        _pending = new Queue<Checkpoint>(own.OrderBy(static c => c.Size));
        CompareRoots();
    }

    /// <summary>The sequence that the next record should have.</summary>
    internal long Next { get; private set; }

    internal void Report(EvidenceProblemKind kind, long? sequence, string message)
    {
        if (_problems.Count < EvidenceReport.MostProblems)
        {
            _problems.Add(new EvidenceProblem(kind, sequence, message));
        }
    }

    /// <summary>Takes the next record.</summary>
    /// <param name="sequence">The sequence under which it lies.</param>
    /// <param name="leaf">Its bytes; null where it has none.</param>
    /// <param name="hash">The hash that was stored with it; null where it is no hash.</param>
    /// <param name="completed">Told of each inner node that it completes.</param>
    internal void Add(long sequence, byte[]? leaf, Digest? hash, Action<int, long, Digest> completed)
    {
        if (sequence < Next)
        {
            Break(EvidenceProblemKind.DuplicateSequence, sequence, $"There is more than one record with the sequence {sequence}.");
            return;
        }

        if (sequence > Next)
        {
            Break(
                EvidenceProblemKind.Gap,
                Next,
                sequence - Next == 1 ? $"Record {Next} is missing." : $"The records {Next} to {sequence - 1} are missing.");
        }

        Next = sequence + 1;
        CheckLeaf(sequence, leaf, hash);
        if (!_isBroken)
        {
            // By the stored hash, which the leaf was held against: one altered record does not make the whole log look wrong.
            _range.Append(hash ?? default, completed);
            CompareRoots();
        }
    }

    /// <summary>Takes a checkpoint that lies behind the last record that it covers, and whose signature holds.</summary>
    /// <param name="checkpoint">The checkpoint: of this log, and of as many records as there were so far.</param>
    internal void Add(Checkpoint checkpoint)
    {
        if (!_isBroken)
        {
            Compare(checkpoint);
        }
    }

    /// <summary>Ends the audit.</summary>
    /// <param name="headSize">Size that the ledger's head states; null where there is none.</param>
    /// <param name="headRoot">Root of the head's frontier; null where it is malformed.</param>
    /// <param name="headCheckpoint">Size of the last checkpoint that the head states.</param>
    /// <returns>What was found.</returns>
    internal EvidenceReport End(long? headSize, Digest? headRoot, long headCheckpoint)
    {
        foreach (var checkpoint in _pending)
        {
            if (checkpoint.Size > Next)
            {
                Report(EvidenceProblemKind.TruncatedTail, Next, $"The log ends at {Next} records, and {checkpoint.Size} were signed.");
            }
        }

        if (headSize is null)
        {
            Report(EvidenceProblemKind.WrongHead, null, $"{_head} is missing.");
        }
        else if (headSize != Next)
        {
            Report(EvidenceProblemKind.WrongHead, null, $"{_head} states {headSize} records, and there are {Next}.");
        }
        else if (!_isBroken && headRoot != _range.Root())
        {
            Report(EvidenceProblemKind.WrongHead, null, $"{_head} states another root than the records have.");
        }

        if (Next > 0 && _signedSize == 0 && !_problems.Exists(static p => p.Kind is EvidenceProblemKind.WrongRoot or EvidenceProblemKind.BadSignature))
        {
            Report(EvidenceProblemKind.NotSigned, null, "No checkpoint covers any record.");
        }

        if (headCheckpoint > _signedSize && !_isBroken && !_rootIsReported && headCheckpoint <= Next)
        {
            Report(EvidenceProblemKind.MissingCheckpoint, null, $"The checkpoint at size {headCheckpoint} is gone or does not hold.");
        }

        return new EvidenceReport(_origin, Next, _range.Root(), _verified, _signedSize, _problems);
    }

    private void CheckLeaf(long sequence, byte[]? leaf, Digest? hash)
    {
        if (leaf is null || hash is null)
        {
            Report(EvidenceProblemKind.MalformedRecord, sequence, $"Record {sequence} is not one that the store writes.");
            return;
        }

        if (MerkleHash.Leaf(leaf) != hash)
        {
            Report(EvidenceProblemKind.AlteredRecord, sequence, $"Record {sequence} was altered.");
        }

        if (StatedSequence(leaf) is not { } stated)
        {
            Report(EvidenceProblemKind.MalformedRecord, sequence, $"Record {sequence} is not one that the store writes.");
        }
        else if (stated != sequence)
        {
            Report(EvidenceProblemKind.MisplacedRecord, sequence, $"At place {sequence} lies the record that says it is {stated}.");
        }
    }

    private static long? StatedSequence(byte[] leaf)
    {
        try
        {
            using var json = JsonDocument.Parse(leaf, LeafOptions);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("v", out var version) && version.ValueKind == JsonValueKind.Number
                && version.TryGetInt64(out var v) && v == 1
                && json.RootElement.TryGetProperty("sequence", out var value) && value.ValueKind == JsonValueKind.Number
                && value.TryGetInt64(out var sequence)
                    ? sequence
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Behind a missing or doubled record every root is another, so there is nothing more to compare.
    private void Break(EvidenceProblemKind kind, long sequence, string message)
    {
        Report(kind, sequence, message);
        _isBroken = true;
    }

    private void CompareRoots()
    {
        while (_pending.TryPeek(out var checkpoint) && checkpoint.Size == _range.Size)
        {
            Compare(_pending.Dequeue());
        }
    }

    private void Compare(Checkpoint checkpoint)
    {
        if (checkpoint.Root == _range.Root())
        {
            _verified++;
            _signedSize = checkpoint.Size;
        }
        else if (!_rootIsReported)
        {
            _rootIsReported = true;
            Report(
                EvidenceProblemKind.WrongRoot,
                null,
                $"The first {checkpoint.Size} records are not those that were signed; up to {_signedSize} they are. Later checkpoints cannot hold either.");
        }
    }
}

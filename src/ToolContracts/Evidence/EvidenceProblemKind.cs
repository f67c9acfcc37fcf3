namespace ToolContracts.Evidence;

/// <summary>What is wrong with a log.</summary>
public enum EvidenceProblemKind
{
    /// <summary>The file, or a part of it, cannot be read.</summary>
    Unreadable = 0,

    /// <summary>A table is not the one that the store makes.</summary>
    ForeignSchema = 1,

    /// <summary>A record does not have the hash under which it was appended.</summary>
    AlteredRecord = 2,

    /// <summary>A record is no leaf that the store writes.</summary>
    MalformedRecord = 3,

    /// <summary>A record lies at another place than it says: records were swapped or moved.</summary>
    MisplacedRecord = 4,

    /// <summary>Records are missing between others.</summary>
    Gap = 5,

    /// <summary>Two records have one sequence.</summary>
    DuplicateSequence = 6,

    /// <summary>The log ends before a size that was signed.</summary>
    TruncatedTail = 7,

    /// <summary>The records are not those whose root was signed.</summary>
    WrongRoot = 8,

    /// <summary>A checkpoint is malformed, or was not signed by the key.</summary>
    BadSignature = 9,

    /// <summary>A checkpoint is of another log.</summary>
    ForeignCheckpoint = 10,

    /// <summary>A checkpoint that there was is gone.</summary>
    MissingCheckpoint = 11,

    /// <summary>Nothing of the log is signed.</summary>
    NotSigned = 12,

    /// <summary>The ledger's head does not agree with the records.</summary>
    WrongHead = 13,

    /// <summary>A stored inner node, from which proofs are made, is wrong or missing.</summary>
    WrongNode = 14,

    /// <summary>A line of an export is not one that is written, or stands where it must not.</summary>
    MalformedLine = 15,
}

namespace ToolContracts.Shared.Locking;

/// <summary>What may stand at a place of the lock file.</summary>
internal enum LockKind
{
    Text,

    /// <summary>A whole number from 0 to 2147483647.</summary>
    Whole,

    Flag,

    /// <summary>SHA-256 in lower-case hexadecimal, or <see cref="LockNames.Incomplete"/>.</summary>
    Hash,

    /// <summary>One of a closed set of words.</summary>
    Word,

    /// <summary>An array of different words of a closed set.</summary>
    Words,

    /// <summary>An array of different texts.</summary>
    Texts,

    /// <summary>An object with known members.</summary>
    Record,

    /// <summary>An array of different objects with known members.</summary>
    Records,

    /// <summary>An object whose members are texts.</summary>
    TextByName,

    /// <summary>A JSON Schema: an object. What is in it is compared, not checked.</summary>
    Schema,
}

/// <summary>A member that the lock file may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="IsRequired">Whether it must be there.</param>
internal sealed record LockShape(string Name, LockKind Kind, bool IsRequired)
{
    /// <summary>The words of a closed set.</summary>
    public ImmutableArray<string> Words { get; init; } = [];

    /// <summary>The members of a record, in the order in which they are written.</summary>
    public ImmutableArray<LockShape> Members { get; init; } = [];

    /// <summary>What is expected, as a message says it.</summary>
    public string Expected => Kind switch
    {
        LockKind.Text => "a text",
        LockKind.Whole => "a whole number from 0 to 2147483647",
        LockKind.Flag => "true or false",
        LockKind.Hash => $"64 digits of lower-case hexadecimal, or \"{LockNames.Incomplete}\"",
        LockKind.Word => "one of " + string.Join(", ", Words),
        LockKind.Words => "a list of different words of " + string.Join(", ", Words),
        LockKind.Texts => "a list of different texts",
        LockKind.Record or LockKind.Schema => "an object",
        LockKind.Records => "a list of different objects",
        _ => "an object with a text for each member",
    };
}

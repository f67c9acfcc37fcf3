namespace ToolContracts.Evidence;

/// <summary>A value that the log names without showing it: only an HMAC of its SHA-256, under a key outside the database, is written.</summary>
public readonly struct EvidenceValue
{
    private readonly Digest _digest;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly State _state;

    private EvidenceValue(Digest digest, ReadOnlyMemory<byte> bytes, State state)
    {
        _digest = digest;
        _bytes = bytes;
        _state = state;
    }

    private enum State : byte
    {
        None = 0,
        Hashed = 1,
        Raw = 2,
    }

    /// <summary>Whether there is no value; so is <c>default</c>.</summary>
    public bool IsEmpty => _state == State.None;

    /// <summary>A value whose SHA-256 is known already.</summary>
    /// <param name="digest">SHA-256 of the value.</param>
    /// <returns>The value.</returns>
    public static EvidenceValue Of(Digest digest) => new(digest, default, State.Hashed);

    /// <summary>A value that the store's writer hashes, so that the caller's thread does not.</summary>
    /// <param name="bytes">The value; not to be changed until the store's task has ended.</param>
    /// <returns>The value.</returns>
    public static EvidenceValue Of(ReadOnlyMemory<byte> bytes) => new(default, bytes, State.Raw);

    /// <summary>SHA-256 of the value.</summary>
    /// <returns>The digest.</returns>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public Digest ToDigest() => _state switch
    {
        State.Hashed => _digest,
        State.Raw => Digest.Of(_bytes.Span),
        _ => throw new InvalidOperationException("There is no value."),
    };
}

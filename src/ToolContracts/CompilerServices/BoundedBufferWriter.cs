using System.Buffers;

namespace ToolContracts.CompilerServices;

/// <summary>Takes a result of at most a number of bytes into pooled memory, and stops the writing at the first byte beyond.</summary>
/// <param name="limit">The most bytes.</param>
public sealed class BoundedBufferWriter(int limit) : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 512;

    // Utf8JsonWriter asks for three bytes a character where it writes one at least, and for 4,096 where it needs less.
    private const int MostPerByte = 3;
    private const int LeastAskedFor = 8192;

    private byte[] _buffer = [];
    private int _written;
    private int _limit = limit;

    /// <summary>What was written. Valid until the next <see cref="Reset"/> or <see cref="Dispose"/>.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _written);

    /// <summary>Makes the writer as new; its memory is kept.</summary>
    /// <param name="limit">The most bytes.</param>
    public void Reset(int limit)
    {
        _limit = limit;
        _written = 0;
    }

    /// <inheritdoc/>
    /// <exception cref="ResultTooLargeException">The limit is passed.</exception>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _written);
        if (count > _limit - _written)
        {
            throw new ResultTooLargeException(_limit);
        }

        _written += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsMemory(_written);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Grow(sizeHint);
        return _buffer.AsSpan(_written);
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        _written = 0;
        Return(buffer);
    }

    // A writer asks for several times what it then writes, so the buffer may be longer than the limit; only what is written counts. What cannot
    // fit is refused before there is memory for it.
    private void Grow(int sizeHint)
    {
        var needed = _written + (long)Math.Max(sizeHint, 1);
        if (needed <= _buffer.Length)
        {
            return;
        }

        if (needed > Array.MaxLength || sizeHint > ((long)(_limit - _written) * MostPerByte) + LeastAskedFor)
        {
            throw new ResultTooLargeException(_limit);
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Math.Max(needed, Math.Max(FirstSize, _buffer.Length * 2L)), Array.MaxLength));
        _buffer.AsSpan(0, _written).CopyTo(larger);
        var smaller = _buffer;
        _buffer = larger;
        Return(smaller);
    }

    private static void Return(byte[] buffer)
    {
        if (buffer.Length != 0)
        {
            // Results may be confidential; the pool is shared with all code of the process.
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }
}

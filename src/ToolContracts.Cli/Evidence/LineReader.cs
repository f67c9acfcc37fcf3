namespace ToolContracts.Cli.Evidence;

/// <summary>Reads lines as bytes, each at most so long: a hostile file costs no more memory than that.</summary>
internal sealed class LineReader(Stream input)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>How many lines were read.</summary>
    internal long Number { get; private set; }

    /// <summary>Reads a line. It is valid until the next one is read.</summary>
    /// <param name="line">The line without its end.</param>
    /// <returns>False at the end of the input.</returns>
    /// <exception cref="InvalidDataException">The line is too long, or the input ends within it.</exception>
    internal bool TryRead(out ReadOnlySpan<byte> line)
    {
        for (var looked = _start; ;)
        {
            var found = _buffer.AsSpan(looked, _end - looked).IndexOf((byte)'\n');
            if (found >= 0)
            {
                line = _buffer.AsSpan(_start, looked + found - _start);
                _start = looked + found + 1;
                Number++;
                return true;
            }

            MakeRoom();
            looked = _end;
            var read = input.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            if (read == 0)
            {
                line = default;
                return _start == _end ? false : throw new InvalidDataException($"it ends within line {Number + 1}.");
            }
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            if (_buffer.Length > ExportFormat.LongestLine)
            {
                throw new InvalidDataException($"line {Number + 1} is too long.");
            }

            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
    }
}

using ToolContracts.Contracts;

namespace ToolContracts.CompilerServices;

/// <summary>Collects the faults of one binding, each with its path. Reusable: <see cref="Reset"/> makes it as new.</summary>
/// <param name="root">Absolute root for <see cref="RootedPath"/> parameters; null where the toolset has none.</param>
/// <param name="hosts">Hosts for <see cref="AllowedUri"/> parameters.</param>
public sealed class BindContext(string? root, IReadOnlyList<string> hosts)
{
    /// <summary>The deepest nesting that a call may have.</summary>
    public const int MaxDepth = 32;

    /// <summary>The most faults that one refusal lists.</summary>
    public const int MaxFaults = 64;

    /// <summary>A buffer above this is not kept between calls.</summary>
    private const int MaxKeptScratch = 64 * 1024;

    private readonly PathSegment[] _stack = new PathSegment[MaxDepth];
    private List<ArgumentFault> _faults = [];
    private byte[] _scratch = [];
    private PatternBudget _patterns;
    private int _depth;

    /// <summary>Absolute root for <see cref="RootedPath"/> parameters; null where the toolset has none.</summary>
    public string? Root { get; } = root;

    /// <summary>Hosts for <see cref="AllowedUri"/> parameters.</summary>
    public IReadOnlyList<string> Hosts { get; } = hosts;

    /// <summary>The dialect by whose rules the arguments are bound.</summary>
    public SchemaDialect Dialect { get; set; }

    /// <summary>The faults, in the order in which they were found: as they stand in the text, what is missing from an object at its end.</summary>
    public IReadOnlyList<ArgumentFault> Faults => _faults;

    /// <summary>Whether there is a fault.</summary>
    public bool HasFaults => _faults.Count != 0;

    /// <summary>Makes the context as new. The faults that were handed out stay as they are.</summary>
    public void Reset()
    {
        _depth = 0;
        _patterns = default;
        _scratch = _scratch.Length > MaxKeptScratch ? [] : _scratch;
        if (_faults.Count != 0)
        {
            _faults = [];
        }
    }

    /// <summary>
    /// Turns what a binding threw into a fault: text that is not JSON, else a value that its own constructor or property refused.
    /// </summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="utf8Json">The arguments.</param>
    public void Refuse(Exception exception, ReadOnlySpan<byte> utf8Json)
    {
        if (exception is System.Text.Json.JsonException json)
        {
            // Faults found before the text broke off mean nothing: it is no JSON at all.
            Reset();
            Add(new ArgumentFault("$", FaultCodes.Malformed, $"JSON; the text is none from byte {BytePosition(json, utf8Json)} on"));
            return;
        }

        Add(current: null, utf8Json, FaultCodes.Rejected, "a value that its type accepts");
    }

    internal bool Matches(TextPattern pattern, string text) => pattern.Matches(text, ref _patterns);

    internal void Push(PathSegment segment) => _stack[_depth++] = segment;

    internal PathSegment Pop() => _stack[--_depth];

    internal void Add(PathSegment? current, ReadOnlySpan<byte> utf8Json, string code, string expected)
    {
        if (_faults.Count < MaxFaults)
        {
            Add(new ArgumentFault(FaultPath.Write(_stack.AsSpan(0, _depth), current, utf8Json), code, expected));
        }
    }

    internal void Add(ArgumentFault fault)
    {
        if (_faults.Count < MaxFaults)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>A buffer of at least a length; the one given before is no longer valid.</summary>
    internal byte[] Scratch(int length) => _scratch.Length >= length ? _scratch : _scratch = new byte[Math.Max(length, 256)];

    private static long BytePosition(System.Text.Json.JsonException exception, ReadOnlySpan<byte> utf8Json)
    {
        var position = 0;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            position += utf8Json[position..].IndexOf((byte)'\n') + 1;
        }

        return position + (exception.BytePositionInLine ?? 0);
    }
}

using System.Text.Json;
using ToolContracts.Contracts;
using ToolContracts.Results;

namespace ToolContracts.CompilerServices;

/// <summary>
/// Takes the result of a tool, and the faults by which it breaks its own output schema. In place of a value at fault it writes null, so
/// the JSON stays whole; a result with faults is not to be handed out.
/// </summary>
/// <param name="json">The writer of the result.</param>
public sealed class ResultWriter(Utf8JsonWriter json)
{
    private readonly PathSegment[] _stack = new PathSegment[BindContext.MaxDepth + 1];
    private List<ArgumentFault> _faults = [];
    private List<ClassifiedSpan>? _classified;
    private PathSegment _current;
    private PatternBudget _patterns;
    private int _depth;

    /// <summary>The writer of the result.</summary>
    public Utf8JsonWriter Json { get; } = json;

    /// <summary>The faults found so far.</summary>
    public IReadOnlyList<ArgumentFault> Faults => _faults;

    /// <summary>Makes the writer as new; the writer of the JSON and its output are the caller's to reset.</summary>
    public void Reset()
    {
        _depth = 0;
        _patterns = default;
        _current = default;
        _classified = null;
        if (_faults.Count != 0)
        {
            _faults = [];
        }
    }

    /// <summary>What is classified above Internal, in the order of the first bytes.</summary>
    internal IReadOnlyList<ClassifiedSpan> Classified => _classified ?? [];

    private int Position => checked((int)(Json.BytesCommitted + Json.BytesPending));

    /// <summary>Begins a classified member and writes its name; <see cref="EndClassified"/> ends it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="dataClass">Its class.</param>
    /// <param name="isText">Whether any text may stand in its place.</param>
    /// <returns>What ends it.</returns>
    public int BeginClassified(JsonEncodedText name, DataClass dataClass, bool isText)
    {
        var start = Position;
        Json.WritePropertyName(name);
        return Mark(start, dataClass, Redactable.Absent | (isText ? Redactable.Text : 0));
    }

    /// <summary>Begins a result that is classified as a whole; <see cref="EndClassified"/> ends it.</summary>
    /// <param name="dataClass">Its class.</param>
    /// <param name="isText">Whether any text may stand in its place.</param>
    /// <param name="isNullable">Whether null may.</param>
    /// <returns>What ends it.</returns>
    public int BeginClassified(DataClass dataClass, bool isText, bool isNullable) =>
        Mark(Position, dataClass, (isText ? Redactable.Text : 0) | (isNullable ? Redactable.Null : 0));

    /// <summary>Ends what is classified.</summary>
    /// <param name="mark">What the beginning gave.</param>
    public void EndClassified(int mark) => _classified![mark] = _classified[mark] with { End = Position };

    /// <summary>Says which member is written next, for the path of a fault.</summary>
    /// <param name="name">Its name.</param>
    public void At(string name) => _current = new PathSegment(name, 0);

    /// <summary>Says which element is written next, for the path of a fault.</summary>
    /// <param name="index">Its index.</param>
    public void At(int index) => _current = new PathSegment(null, index);

    /// <summary>Starts an object; <see cref="LeaveObject"/> ends it.</summary>
    /// <returns>False where it would nest too deep: null is written instead.</returns>
    public bool EnterObject()
    {
        if (!Enter())
        {
            return false;
        }

        Json.WriteStartObject();
        return true;
    }

    /// <summary>Starts a list; <see cref="LeaveList"/> ends it.</summary>
    /// <returns>False where it would nest too deep: null is written instead.</returns>
    public bool EnterList()
    {
        if (!Enter())
        {
            return false;
        }

        Json.WriteStartArray();
        return true;
    }

    /// <summary>Ends an object.</summary>
    public void LeaveObject()
    {
        Json.WriteEndObject();
        _current = _stack[--_depth];
    }

    /// <summary>Ends a list.</summary>
    public void LeaveList()
    {
        Json.WriteEndArray();
        _current = _stack[--_depth];
    }

    /// <summary>Writes null where the schema allows it.</summary>
    public void Null() => Json.WriteNullValue();

    /// <summary>Records that a value is null where it may not be, and writes null.</summary>
    public void UnexpectedNull() => Instead(FaultCodes.Type, "a value, not null");

    /// <summary>Records a fault and writes null in place of the value.</summary>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="expected">What was expected, in words; never the value.</param>
    public void Instead(string code, string expected)
    {
        Fault(code, expected);
        Json.WriteNullValue();
    }

    /// <summary>Whether a text matches a pattern. The patterns of one result share a time-out.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <returns>False where it does not, or where that was not found out in time.</returns>
    public bool Matches(TextPattern pattern, string text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.Matches(text, ref _patterns);
    }

    /// <summary>Records a fault of the value that is written besides.</summary>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="expected">What was expected, in words; never the value.</param>
    public void Fault(string code, string expected)
    {
        if (_faults.Count < BindContext.MaxFaults)
        {
            _faults.Add(new ArgumentFault(FaultPath.Write(_stack.AsSpan(0, _depth), _depth == 0 ? null : _current, default), code, expected));
        }
    }

    /// <summary>Writes a number.</summary>
    /// <param name="value">The number; one that is not finite is a fault.</param>
    public void Number(double value)
    {
        if (double.IsFinite(value))
        {
            Json.WriteNumberValue(value);
            return;
        }

        Instead(FaultCodes.Type, "a finite number");
    }

    /// <summary>Writes a number in its own shortest form.</summary>
    /// <param name="value">The number; one that is not finite is a fault.</param>
    public void Number(float value)
    {
        if (float.IsFinite(value))
        {
            Json.WriteNumberValue(value);
            return;
        }

        Instead(FaultCodes.Type, "a finite number");
    }

    /// <summary>Writes an absolute URI.</summary>
    /// <param name="value">The URI; a relative one, or one in characters beyond RFC 3986, is a fault.</param>
    public void Uri(Uri value)
    {
        var text = ValueText.Of(value);
        if (value.IsAbsoluteUri && UriSyntax.IsAbsolute(System.Text.Encoding.UTF8.GetBytes(text)))
        {
            Json.WriteStringValue(text);
            return;
        }

        Instead(FaultCodes.Format, "an absolute URI");
    }

    /// <summary>Writes a character.</summary>
    /// <param name="value">The character; half of a surrogate pair is a fault.</param>
    public void Character(char value)
    {
        if (char.IsSurrogate(value))
        {
            Instead(FaultCodes.Format, "a text of one character");
            return;
        }

        Json.WriteStringValue([value]);
    }

    /// <summary>Writes a path relative to its root.</summary>
    /// <param name="value">The path; one that was never parsed is a fault.</param>
    public void RootedPath(RootedPath value)
    {
        if (value.Root is null)
        {
            Instead(FaultCodes.Format, "a relative path below the root, with / between segments");
            return;
        }

        Json.WriteStringValue(ValueText.Of(value));
    }

    /// <summary>Reports the number of a list's elements.</summary>
    /// <param name="count">The number.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The greatest.</param>
    public void CheckItems(int count, int minimum, int maximum)
    {
        if (count < minimum)
        {
            Fault(FaultCodes.MinItems, $"a list of at least {minimum} elements");
        }
        else if (count > maximum)
        {
            Fault(FaultCodes.MaxItems, $"a list of at most {maximum} elements");
        }
    }

    /// <summary>Reports the number of a dictionary's entries.</summary>
    /// <param name="count">The number.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The greatest.</param>
    public void CheckEntries(int count, int minimum, int maximum)
    {
        if (count < minimum)
        {
            Fault(FaultCodes.MinProperties, $"an object of at least {minimum} members");
        }
        else if (count > maximum)
        {
            Fault(FaultCodes.MaxProperties, $"an object of at most {maximum} members");
        }
    }

    private int Mark(int start, DataClass dataClass, Redactable may)
    {
        _classified ??= [];
        _classified.Add(new ClassifiedSpan(start, Position, Position, dataClass, may));
        return _classified.Count - 1;
    }

    private bool Enter()
    {
        if (_depth == BindContext.MaxDepth)
        {
            Instead(FaultCodes.Depth, $"at most {BindContext.MaxDepth} levels of nesting");
            return false;
        }

        _stack[_depth++] = _current;
        return true;
    }
}

using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ToolContracts.Contracts;

namespace ToolContracts.CompilerServices;

/// <summary>
/// Reads arguments strictly over the raw bytes and records every fault with its path. After a fault the value is skipped and reading
/// goes on; a method that read nothing usable returns false. Paths are built only for faults.
/// </summary>
public ref partial struct ArgumentReader
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly BindContext _context;
    private readonly bool _nullIsAbsent;
    private Utf8JsonReader _json;
    private PathSegment _current;

    /// <summary>A reader of one call's arguments.</summary>
    /// <param name="utf8Json">The raw arguments.</param>
    /// <param name="context">Collects the faults.</param>
    public ArgumentReader(ReadOnlySpan<byte> utf8Json, BindContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        _text = utf8Json;
        _context = context;
        _nullIsAbsent = context.Dialect == SchemaDialect.OpenAI;

        // Depth is held here, so that it is a fault with a path; the reader's own bound would throw.
        _json = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = int.MaxValue });
    }

    /// <summary>Whether the value here is null.</summary>
    public readonly bool IsNull => _json.TokenType == JsonTokenType.Null;

    /// <summary>Whether a fault was found so far.</summary>
    public readonly bool HasFaults => _context.HasFaults;

    /// <summary>The number of faults found so far.</summary>
    public readonly int FaultCount => _context.Faults.Count;

    /// <summary>Goes to the root value.</summary>
    /// <returns>False where the text is not well-formed UTF-8.</returns>
    /// <exception cref="JsonException">The text is not JSON; <see cref="BindContext.Refuse"/> makes a fault of it.</exception>
    public bool Begin()
    {
        if (!Utf8.IsValid(_text))
        {
            _context.Add(new ArgumentFault("$", FaultCodes.Encoding, "well-formed UTF-8"));
            return false;
        }

        return _json.Read();
    }

    /// <summary>Makes sure that nothing follows the root value.</summary>
    /// <returns>True where there is no fault at all.</returns>
    /// <exception cref="JsonException">Something follows.</exception>
    public bool Complete()
    {
        while (_json.Read())
        {
        }

        return !_context.HasFaults;
    }

    /// <summary>Enters the object here; <see cref="Leave"/> leaves it.</summary>
    /// <returns>False where there is none; it is then skipped.</returns>
    public bool EnterObject() => _json.TokenType == JsonTokenType.StartObject ? Enter() : Mistyped("an object");

    /// <summary>Enters the list here; <see cref="Leave"/> leaves it.</summary>
    /// <returns>False where there is none; it is then skipped.</returns>
    public bool EnterList() => _json.TokenType == JsonTokenType.StartArray ? Enter() : Mistyped("a list");

    /// <summary>Leaves the object or list whose end was met.</summary>
    public void Leave() => _current = _context.Pop();

    /// <summary>Goes to the next member's name.</summary>
    /// <param name="name">The name, unescaped; valid until the next value is read.</param>
    /// <returns>False at the object's end.</returns>
    public bool NextMember(out ReadOnlySpan<byte> name)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            if (!_json.ValueIsEscaped)
            {
                name = _json.ValueSpan;
                return true;
            }

            if (TryUnescape(out name))
            {
                return true;
            }

            Unreadable(name);
        }

        name = default;
        return false;
    }

    /// <summary>Goes from the name of a known member to its value.</summary>
    /// <param name="name">The name.</param>
    /// <param name="seen">The members seen, one bit each.</param>
    /// <param name="bit">The member's bit.</param>
    /// <returns>False where it was there before; it is then skipped.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Member(string name, ref ulong seen, ulong bit)
    {
        _current = new PathSegment(name, 0);
        _json.Read();
        if ((seen & bit) != 0)
        {
            return Repeated();
        }

        seen |= bit;
        return true;
    }

    /// <summary>
    /// Whether the value of an optional member says that the member is not there: null, in a dialect that makes optional members required.
    /// </summary>
    /// <param name="absent">The members that are not there, one bit each.</param>
    /// <param name="bit">The member's bit.</param>
    /// <returns>False where the value is to be read.</returns>
    public readonly bool IsAbsent(ref ulong absent, ulong bit)
    {
        if (!_nullIsAbsent || !IsNull)
        {
            return false;
        }

        absent |= bit;
        return true;
    }

    /// <summary>Skips a member that the schema does not have.</summary>
    /// <param name="name">The name.</param>
    public void Unknown(scoped ReadOnlySpan<byte> name)
    {
        _current = new PathSegment(Encoding.UTF8.GetString(name), 0);
        _json.Read();
        Fault(FaultCodes.UnknownMember, "only members that the schema names");
        _json.Skip();
    }

    /// <summary>Reports a member that is not there, before its object is left.</summary>
    /// <param name="name">The name.</param>
    public void Missing(string name)
    {
        _current = new PathSegment(name, 0);
        Fault(FaultCodes.Required, "a value; the member is required");
    }

    /// <summary>Goes to the next element.</summary>
    /// <param name="index">Its index.</param>
    /// <returns>False at the list's end.</returns>
    public bool NextElement(int index)
    {
        _current = new PathSegment(null, index);
        return _json.Read() && _json.TokenType != JsonTokenType.EndArray;
    }

    /// <summary>Records a fault of the value here.</summary>
    /// <param name="code">One of <see cref="FaultCodes"/>.</param>
    /// <param name="expected">What was expected, in words; never the value.</param>
    public readonly void Fault(string code, string expected) => _context.Add(_current, _text, code, expected);

    /// <summary>Whether a text matches a pattern. The patterns of one call share a time-out.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="text">The text.</param>
    /// <returns>False where it does not, or where that was not found out in time.</returns>
    public readonly bool Matches(TextPattern pattern, string text)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return _context.Matches(pattern, text);
    }

    /// <summary>Reports the number of a list's elements, after it was left.</summary>
    /// <param name="count">The number.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The greatest.</param>
    public readonly void CheckItems(int count, int minimum, int maximum)
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

    /// <summary>Reports the number of a dictionary's entries, after it was left.</summary>
    /// <param name="count">The number.</param>
    /// <param name="minimum">The least.</param>
    /// <param name="maximum">The greatest.</param>
    public readonly void CheckEntries(int count, int minimum, int maximum)
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

    private bool Enter()
    {
        if (IsTooDeep())
        {
            return false;
        }

        _context.Push(_current);
        return true;
    }

    private bool IsTooDeep()
    {
        if (_json.CurrentDepth < BindContext.MaxDepth)
        {
            return false;
        }

        Fault(FaultCodes.Depth, $"at most {BindContext.MaxDepth} levels of nesting");
        _json.Skip();
        return true;
    }

    private bool Mistyped(string expected)
    {
        Fault(FaultCodes.Type, expected);
        _json.Skip();
        return false;
    }

    private bool Repeated()
    {
        Fault(FaultCodes.DuplicateMember, "each member once");
        _json.Skip();
        return false;
    }

    private void Unreadable(scoped ReadOnlySpan<byte> name)
    {
        _current = new PathSegment(Encoding.UTF8.GetString(name), 0);
        _json.Read();
        Fault(FaultCodes.Encoding, "a name without lone surrogates");
        _json.Skip();
    }

    private readonly bool TryUnescape(out ReadOnlySpan<byte> text)
    {
        var escaped = _json.ValueSpan;
        var buffer = _context.Scratch(escaped.Length);
        var wellFormed = JsonText.TryUnescape(escaped, buffer, out var length);
        text = buffer.AsSpan(0, length);
        return wellFormed;
    }
}

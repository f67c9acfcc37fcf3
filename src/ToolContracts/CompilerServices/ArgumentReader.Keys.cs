using System.Text.Json;

namespace ToolContracts.CompilerServices;

/// <content>Keys of dictionaries: the names of an object whose members the schema does not name.</content>
public ref partial struct ArgumentReader
{
    /// <summary>Goes to the next entry's key.</summary>
    /// <param name="key">The key, unescaped; valid until the next value is read.</param>
    /// <returns>False at the object's end.</returns>
    public bool NextKey(out ReadOnlySpan<byte> key)
    {
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            _current = new PathSegment(null, ~(int)_json.TokenStartIndex);
            if (!_json.ValueIsEscaped)
            {
                key = _json.ValueSpan;
                return true;
            }

            if (TryUnescape(out key))
            {
                return true;
            }

            Unreadable(key);
        }

        key = default;
        return false;
    }

    /// <summary>Goes from a key to its value. The key is no longer valid.</summary>
    public void NextValue() => _json.Read();

    /// <summary>Skips the value here, of a key at fault.</summary>
    public void Skip() => _json.Skip();

    /// <summary>Reports a key that is there for the second time.</summary>
    public readonly void RepeatedKey() => Fault(FaultCodes.DuplicateMember, "each key once");

    /// <summary>Reads a key that is a <see cref="Guid"/>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; empty on a fault.</param>
    /// <returns>False on a fault.</returns>
    public readonly bool TryReadKey(scoped ReadOnlySpan<byte> key, out Guid value) =>
        TextFormats.TryParseGuid(key, out value) || KeyFault("a key that is a UUID: 8-4-4-4-12 hexadecimal digits");

    /// <summary>Reads a key that is an integer, in its only spelling.</summary>
    /// <typeparam name="T">The type of the key.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The number; 0 on a fault.</param>
    /// <returns>False on a fault.</returns>
    public readonly bool TryReadIntegerKey<T>(scoped ReadOnlySpan<byte> key, out T value)
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T> =>
        TextFormats.TryParseInteger(key, out value) || KeyFault($"a key that is a whole number from {T.MinValue} to {T.MaxValue}");

    /// <summary>Records that a key is not of its type.</summary>
    /// <param name="expected">What was expected, in words.</param>
    /// <returns>False.</returns>
    public readonly bool KeyFault(string expected)
    {
        Fault(FaultCodes.Key, expected);
        return false;
    }
}

using System.Text.Json;

namespace ToolContracts.Benchmarks.ByHand;

/// <summary>Reads single values as a careful engineer would by hand.</summary>
internal static class Fields
{
    public static Utf8JsonReader Reader(ReadOnlySpan<byte> json) => new(json, new JsonReaderOptions { MaxDepth = 32 });

    public static bool Text<TChecks>(ref Utf8JsonReader reader, int min, int max, out string? text)
        where TChecks : struct, IChecks
    {
        text = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        text = reader.GetString()!;
        if (!TChecks.Are)
        {
            return true;
        }

        var length = text.Length;
        foreach (var c in text)
        {
            length -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return length >= min && length <= max;
    }

    public static bool Integer<TChecks>(ref Utf8JsonReader reader, int min, int max, out int value)
        where TChecks : struct, IChecks
    {
        value = 0;
        return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out value) && (!TChecks.Are || (value >= min && value <= max));
    }

    public static bool Number<TChecks>(ref Utf8JsonReader reader, decimal min, decimal max, out decimal value)
        where TChecks : struct, IChecks
    {
        value = 0;
        return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out value) && (!TChecks.Are || (value >= min && value <= max));
    }

    public static bool Boolean(ref Utf8JsonReader reader, out bool value)
    {
        var isRead = reader.Read() && reader.TokenType is JsonTokenType.True or JsonTokenType.False;
        value = reader.TokenType == JsonTokenType.True;
        return isRead;
    }

    /// <summary>Notes a member; false where it was there before.</summary>
    public static bool Once<TChecks>(ref int seen, int bit)
        where TChecks : struct, IChecks
    {
        var isNew = !TChecks.Are || (seen & bit) == 0;
        seen |= bit;
        return isNew;
    }
}

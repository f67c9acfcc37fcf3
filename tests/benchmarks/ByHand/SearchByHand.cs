using System.Text.Json;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.ByHand;

/// <summary>T4 as a careful engineer would write it for this one tool: one reader, one writer.</summary>
public static class SearchByHand
{
    public static bool Run<TChecks>(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
        where TChecks : struct, IChecks
    {
        var reader = Fields.Reader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        string? text = null, brand = null;
        int? least = null, most = null;
        double? rating = null;
        int page = 1, size = 20, seen = 0;
        bool? inStock = null;
        var exact = false;
        long? since = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int bit;
            bool isValid;
            if (reader.ValueTextEquals("text"u8))
            {
                (bit, isValid) = (1, TryText<TChecks>(ref reader, 100, out text));
            }
            else if (reader.ValueTextEquals("brand"u8))
            {
                (bit, isValid) = (2, TryText<TChecks>(ref reader, 40, out brand));
            }
            else if (reader.ValueTextEquals("least"u8))
            {
                (bit, isValid) = (4, TryInteger(ref reader, out least));
            }
            else if (reader.ValueTextEquals("most"u8))
            {
                (bit, isValid) = (8, TryInteger(ref reader, out most));
            }
            else if (reader.ValueTextEquals("rating"u8))
            {
                (bit, isValid) = (16, TryDouble(ref reader, out rating));
            }
            else if (reader.ValueTextEquals("page"u8))
            {
                (bit, isValid) = (32, Fields.Integer<TChecks>(ref reader, 1, 1000, out page));
            }
            else if (reader.ValueTextEquals("size"u8))
            {
                (bit, isValid) = (64, Fields.Integer<TChecks>(ref reader, 1, 100, out size));
            }
            else if (reader.ValueTextEquals("inStock"u8))
            {
                (bit, isValid) = (128, TryBoolean(ref reader, out inStock));
            }
            else if (reader.ValueTextEquals("exact"u8))
            {
                (bit, isValid) = (256, Fields.Boolean(ref reader, out exact));
            }
            else if (reader.ValueTextEquals("since"u8))
            {
                (bit, isValid) = (512, TryLong(ref reader, out since));
            }
            else
            {
                return false;
            }

            if (!isValid || !Fields.Once<TChecks>(ref seen, bit))
            {
                return false;
            }
        }

        if (reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return false;
        }

        writer.WriteNumberValue(Work.Count(text, brand, least, most, rating, page, size, inStock, exact, since));
        writer.Flush();
        return true;
    }

    private static bool TryText<TChecks>(ref Utf8JsonReader reader, int max, out string? text)
        where TChecks : struct, IChecks
    {
        var ahead = reader;
        text = null;
        return ahead.Read() && ahead.TokenType == JsonTokenType.Null ? reader.Read() : Fields.Text<TChecks>(ref reader, 0, max, out text);
    }

    private static bool TryInteger(ref Utf8JsonReader reader, out int? value)
    {
        value = null;
        if (!reader.Read() || reader.TokenType == JsonTokenType.Null)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && (value = number) is not null;
    }

    private static bool TryLong(ref Utf8JsonReader reader, out long? value)
    {
        value = null;
        if (!reader.Read() || reader.TokenType == JsonTokenType.Null)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && (value = number) is not null;
    }

    private static bool TryDouble(ref Utf8JsonReader reader, out double? value)
    {
        value = null;
        if (!reader.Read() || reader.TokenType == JsonTokenType.Null)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        return reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number) && (value = number) is not null;
    }

    private static bool TryBoolean(ref Utf8JsonReader reader, out bool? value)
    {
        value = null;
        if (!reader.Read() || reader.TokenType == JsonTokenType.Null)
        {
            return reader.TokenType == JsonTokenType.Null;
        }

        value = reader.TokenType == JsonTokenType.True;
        return reader.TokenType is JsonTokenType.True or JsonTokenType.False;
    }
}

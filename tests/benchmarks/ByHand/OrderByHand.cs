using System.Text.Json;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.ByHand;

/// <summary>T3 as a careful engineer would write it for this one tool: one reader, one writer.</summary>
public static class OrderByHand
{
    public static bool Run<TChecks>(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
        where TChecks : struct, IChecks
    {
        var reader = Fields.Reader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        Order? order = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("order"u8) || order is not null || !TryOrder<TChecks>(ref reader, out order))
            {
                return false;
            }
        }

        if (order is null || reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return false;
        }

        var quote = Work.Price(order);
        writer.WriteStartObject();
        writer.WriteString("number"u8, quote.Number);
        writer.WriteNumber("pieces"u8, quote.Pieces);
        writer.WriteNumber("total"u8, quote.Total);
        writer.WriteEndObject();
        writer.Flush();
        return true;
    }

    private static bool TryOrder<TChecks>(ref Utf8JsonReader reader, out Order? order)
        where TChecks : struct, IChecks
    {
        order = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        string? number = null, customer = null;
        Dictionary<string, string>? labels = null;
        List<OrderLine>? lines = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int bit;
            bool isValid;
            if (reader.ValueTextEquals("number"u8))
            {
                (bit, isValid) = (1, Fields.Text<TChecks>(ref reader, 1, 20, out number));
            }
            else if (reader.ValueTextEquals("customer"u8))
            {
                (bit, isValid) = (2, Fields.Text<TChecks>(ref reader, 0, 60, out customer));
            }
            else if (reader.ValueTextEquals("labels"u8))
            {
                (bit, isValid) = (4, TryLabels<TChecks>(ref reader, out labels));
            }
            else if (reader.ValueTextEquals("lines"u8))
            {
                (bit, isValid) = (8, TryLines<TChecks>(ref reader, out lines));
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

        if (seen != 15 || reader.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }

        order = new Order(number!, customer!, labels!, lines!);
        return true;
    }

    private static bool TryLabels<TChecks>(ref Utf8JsonReader reader, out Dictionary<string, string>? labels)
        where TChecks : struct, IChecks
    {
        labels = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        labels = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!Fields.Text<Unchecked>(ref reader, 0, 0, out var value))
            {
                return false;
            }

            if (TChecks.Are ? !labels.TryAdd(name, value!) : (labels[name] = value!) is null)
            {
                return false;
            }
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private static bool TryLines<TChecks>(ref Utf8JsonReader reader, out List<OrderLine>? lines)
        where TChecks : struct, IChecks
    {
        lines = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        lines = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if ((TChecks.Are && lines.Count == 100) || !TryLine<TChecks>(ref reader, out var line))
            {
                return false;
            }

            lines.Add(line!);
        }

        return reader.TokenType == JsonTokenType.EndArray;
    }

    private static bool TryLine<TChecks>(ref Utf8JsonReader reader, out OrderLine? line)
        where TChecks : struct, IChecks
    {
        line = null;
        string? article = null, note = null;
        int pieces = 0, seen = 0;
        decimal price = 0;
        Unit unit = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int bit;
            bool isValid;
            if (reader.ValueTextEquals("article"u8))
            {
                (bit, isValid) = (1, Fields.Text<TChecks>(ref reader, 3, 12, out article));
            }
            else if (reader.ValueTextEquals("pieces"u8))
            {
                (bit, isValid) = (2, Fields.Integer<TChecks>(ref reader, 1, 10_000, out pieces));
            }
            else if (reader.ValueTextEquals("price"u8))
            {
                (bit, isValid) = (4, Fields.Number<TChecks>(ref reader, 0, 100_000, out price));
            }
            else if (reader.ValueTextEquals("unit"u8))
            {
                (bit, isValid) = (8, reader.Read() && reader.TokenType == JsonTokenType.String && TryUnit(ref reader, out unit));
            }
            else if (reader.ValueTextEquals("note"u8))
            {
                (bit, isValid) = (16, Fields.Text<TChecks>(ref reader, 0, 80, out note));
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

        if ((seen & 15) != 15 || reader.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }

        line = new OrderLine(article!, pieces, price, unit, note);
        return true;
    }

    private static bool TryUnit(ref Utf8JsonReader reader, out Unit unit)
    {
        (var isOne, unit) = reader.ValueTextEquals("Piece"u8) ? (true, Unit.Piece)
            : reader.ValueTextEquals("Metre"u8) ? (true, Unit.Metre)
            : reader.ValueTextEquals("Litre"u8) ? (true, Unit.Litre)
            : reader.ValueTextEquals("Kilogram"u8) ? (true, Unit.Kilogram) : (false, default);
        return isOne;
    }
}

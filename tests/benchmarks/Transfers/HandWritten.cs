using System.Text.Json;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.Transfers;

/// <summary>What a careful engineer would write for this one tool: one reader, every check of the schema, one writer.</summary>
public static class HandWritten
{
    public static bool Transfer(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 32 });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        TransferRequest? request = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("request"u8) || request is not null || !reader.Read() || !Request(ref reader, out request))
            {
                return false;
            }
        }

        if (request is null || reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return false;
        }

        var receipt = Bank.Transfer(request);
        writer.WriteStartObject();
        writer.WriteString("id"u8, receipt.Id);
        writer.WriteNumber("amount"u8, receipt.Amount);
        writer.WriteBoolean("accepted"u8, receipt.Accepted);
        writer.WriteEndObject();
        writer.Flush();
        return true;
    }

    private static bool Request(ref Utf8JsonReader reader, out TransferRequest? request)
    {
        request = null;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        string? from = null, to = null, reference = null;
        decimal amount = 0;
        Currency currency = 0;
        var urgent = false;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int bit;
            bool isValid;
            if (reader.ValueTextEquals("from"u8))
            {
                (bit, isValid) = (1, Text(ref reader, 5, 34, out from));
            }
            else if (reader.ValueTextEquals("to"u8))
            {
                (bit, isValid) = (2, Text(ref reader, 5, 34, out to));
            }
            else if (reader.ValueTextEquals("amount"u8))
            {
                (bit, isValid) = (4, reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out amount) && amount is >= 0.01m and <= 100_000m);
            }
            else if (reader.ValueTextEquals("currency"u8))
            {
                (bit, isValid) = (8, reader.Read() && reader.TokenType == JsonTokenType.String && TryCurrency(ref reader, out currency));
            }
            else if (reader.ValueTextEquals("reference"u8))
            {
                (bit, isValid) = (16, Text(ref reader, 0, 35, out reference));
            }
            else if (reader.ValueTextEquals("urgent"u8))
            {
                (bit, isValid) = (32, reader.Read() && reader.TokenType is JsonTokenType.True or JsonTokenType.False);
                urgent = reader.TokenType == JsonTokenType.True;
            }
            else
            {
                return false;
            }

            if (!isValid || (seen & bit) != 0)
            {
                return false;
            }

            seen |= bit;
        }

        if ((seen & 31) != 31 || reader.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }

        request = new TransferRequest(from!, to!, amount, currency, reference!, urgent);
        return true;
    }

    private static bool Text(ref Utf8JsonReader reader, int min, int max, out string? text)
    {
        text = null;
        if (!reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        text = reader.GetString()!;
        var length = text.Length;
        foreach (var c in text)
        {
            length -= char.IsLowSurrogate(c) ? 1 : 0;
        }

        return length >= min && length <= max;
    }

    private static bool TryCurrency(ref Utf8JsonReader reader, out Currency currency)
    {
        if (reader.ValueTextEquals("EUR"u8))
        {
            currency = Currency.EUR;
        }
        else if (reader.ValueTextEquals("USD"u8))
        {
            currency = Currency.USD;
        }
        else if (reader.ValueTextEquals("GBP"u8))
        {
            currency = Currency.GBP;
        }
        else
        {
            currency = default;
            return false;
        }

        return true;
    }
}

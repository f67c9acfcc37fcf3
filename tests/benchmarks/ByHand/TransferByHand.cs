using System.Text.Json;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.ByHand;

/// <summary>T2 as a careful engineer would write it for this one tool: one reader, one writer.</summary>
public static class TransferByHand
{
    public static bool Run<TChecks>(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
        where TChecks : struct, IChecks
    {
        var reader = Fields.Reader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        TransferRequest? request = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!reader.ValueTextEquals("request"u8) || request is not null || !reader.Read() || !Request<TChecks>(ref reader, out request))
            {
                return false;
            }
        }

        if (request is null || reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return false;
        }

        var receipt = Work.Transfer(request);
        writer.WriteStartObject();
        writer.WriteString("id"u8, receipt.Id);
        writer.WriteNumber("amount"u8, receipt.Amount);
        writer.WriteBoolean("accepted"u8, receipt.Accepted);
        writer.WriteEndObject();
        writer.Flush();
        return true;
    }

    private static bool Request<TChecks>(ref Utf8JsonReader reader, out TransferRequest? request)
        where TChecks : struct, IChecks
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
                (bit, isValid) = (1, Fields.Text<TChecks>(ref reader, 5, 34, out from));
            }
            else if (reader.ValueTextEquals("to"u8))
            {
                (bit, isValid) = (2, Fields.Text<TChecks>(ref reader, 5, 34, out to));
            }
            else if (reader.ValueTextEquals("amount"u8))
            {
                (bit, isValid) = (4, Fields.Number<TChecks>(ref reader, 0.01m, 100_000m, out amount));
            }
            else if (reader.ValueTextEquals("currency"u8))
            {
                (bit, isValid) = (8, reader.Read() && reader.TokenType == JsonTokenType.String && TryCurrency(ref reader, out currency));
            }
            else if (reader.ValueTextEquals("reference"u8))
            {
                (bit, isValid) = (16, Fields.Text<TChecks>(ref reader, 0, 35, out reference));
            }
            else if (reader.ValueTextEquals("urgent"u8))
            {
                (bit, isValid) = (32, Fields.Boolean(ref reader, out urgent));
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

        if ((seen & 31) != 31 || reader.TokenType != JsonTokenType.EndObject)
        {
            return false;
        }

        request = new TransferRequest(from!, to!, amount, currency, reference!, urgent);
        return true;
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

using System.Text.Json;
using ToolContracts.BenchmarkTools;

namespace ToolContracts.Benchmarks.ByHand;

/// <summary>T1 as a careful engineer would write it for this one tool: one reader, one writer.</summary>
public static class AddByHand
{
    public static bool Run<TChecks>(ReadOnlySpan<byte> json, Utf8JsonWriter writer)
        where TChecks : struct, IChecks
    {
        var reader = Fields.Reader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        int a = 0, b = 0, seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int bit;
            bool isValid;
            if (reader.ValueTextEquals("a"u8))
            {
                (bit, isValid) = (1, Fields.Integer<Unchecked>(ref reader, 0, 0, out a));
            }
            else if (reader.ValueTextEquals("b"u8))
            {
                (bit, isValid) = (2, Fields.Integer<Unchecked>(ref reader, 0, 0, out b));
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

        if (seen != 3 || reader.TokenType != JsonTokenType.EndObject || reader.Read())
        {
            return false;
        }

        writer.WriteNumberValue(Work.Add(a, b));
        writer.Flush();
        return true;
    }
}

using System.Text.Json;

namespace ToolContracts.Hosting.Pinning;

/// <summary>Holds a part of a lock file against its shape: no member that is not known, none missing, none of another kind.</summary>
internal static class PinCheckOfShape
{
    /// <summary>What is wrong with an object, each with its path.</summary>
    public static IEnumerable<string> Faults(JsonElement record, string path, IReadOnlyList<PinShape> shapes)
    {
        foreach (var member in record.EnumerateObject())
        {
            if (shapes.FirstOrDefault(shape => member.NameEquals(shape.Name)) is not { } known)
            {
                yield return $"has the member {path}.{member.Name}, which it does not know.";
                continue;
            }

            foreach (var fault in Faults(member.Value, $"{path}.{known.Name}", known))
            {
                yield return fault;
            }
        }

        foreach (var shape in shapes.Where(shape => shape.IsRequired && !record.TryGetProperty(shape.Name, out _)))
        {
            yield return $"lacks the member {path}.{shape.Name}.";
        }
    }

    private static IEnumerable<string> Faults(JsonElement value, string path, PinShape shape)
    {
        if (!Fits(value, shape))
        {
            return [$"has at {path} no such value as stands there ({shape.Kind})."];
        }

        return shape switch
        {
            { Kind: PinKind.Record, Members.Count: > 0 } => Faults(value, path, shape.Members),
            { Kind: PinKind.Records } => value.EnumerateArray().SelectMany(item => Faults(item, path, shape.Members)),
            _ => [],
        };
    }

    private static bool Fits(JsonElement value, PinShape shape) => shape.Kind switch
    {
        PinKind.Text => value.ValueKind == JsonValueKind.String,
        PinKind.Whole => value.ValueKind == JsonValueKind.Number && value.GetRawText().All(char.IsAsciiDigit) && value.TryGetInt32(out _),
        PinKind.Flag => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        PinKind.Hash => value.ValueKind == JsonValueKind.String && value.GetString() is { } text && (text == PinFormat.Incomplete || IsHash(text)),
        PinKind.Word => IsWord(value, shape),
        PinKind.Words => AreDifferent(value, item => IsWord(item, shape)),
        PinKind.Texts => AreDifferent(value, static item => item.ValueKind == JsonValueKind.String),
        PinKind.Record or PinKind.Schema => value.ValueKind == JsonValueKind.Object,
        PinKind.Records => AreDifferent(value, static item => item.ValueKind == JsonValueKind.Object),
        _ => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(static member => member.Value.ValueKind == JsonValueKind.String),
    };

    private static bool IsWord(JsonElement value, PinShape shape) => value.ValueKind == JsonValueKind.String && shape.Words.Contains(value.GetString()!);

    private static bool IsHash(string text) => text.Length == 64 && text.All(static c => c is >= '0' and <= '9' or >= 'a' and <= 'f');

    private static bool AreDifferent(JsonElement value, Func<JsonElement, bool> fits)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return false;
        }

        var items = value.EnumerateArray().ToList();
        return items.TrueForAll(item => fits(item))
            && items.Index().All(one => items.Skip(one.Index + 1).All(other => !JsonElement.DeepEquals(one.Item, other)));
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ToolContracts.Agreement.Judges;
using ToolContracts.CompilerServices;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>Elements of a set, or keys of a map, that are two texts or numbers in JSON and one value in C#.</summary>
internal sealed class EqualInDotNet : UnsayableClass
{
    public override string Name => "equal in C#";

    public override string Reason => "uniqueItems compares JSON: a UUID in another case, one instant with two offsets, two names of one enum value, null and a member left out are different there";

    public override bool ExplainsFault(Case @case, Complaint fault)
    {
        if (@case.AtFault(fault.Path) is not { Outer: { } outer } found)
        {
            return false;
        }

        if (fault.Code == FaultCodes.DuplicateMember)
        {
            return ClrTypes.Key(outer.Type) is { } key && outer.Json.EnumerateObject().Count(entry => Equals(Value(key, entry.Name), Value(key, found.Name))) > 1;
        }

        if (fault.Code == FaultCodes.UniqueItems && found.Json.ValueKind == JsonValueKind.Object)
        {
            return outer.Json.EnumerateArray().Count(other => JsonNode.DeepEquals(WithoutNulls(other), WithoutNulls(found.Json))) > 1;
        }

        return fault.Code == FaultCodes.UniqueItems && Value(found.Type, found.Json) is { } value
            && outer.Json.EnumerateArray().Where(other => !JsonElement.DeepEquals(other, found.Json)).Any(other => Equals(Value(found.Type, other), value));
    }

    /// <summary>An optional member that is null is one that is left out.</summary>
    private static JsonNode? WithoutNulls(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new JsonObject(json.EnumerateObject().Where(static member => member.Value.ValueKind != JsonValueKind.Null).Select(static member => KeyValuePair.Create(member.Name, WithoutNulls(member.Value))))
        : JsonNode.Parse(json.GetRawText());

    private static object? Value(Type type, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number when ClrTypes.Bare(type) == typeof(float) => float.Parse(json.GetRawText(), CultureInfo.InvariantCulture),
        JsonValueKind.Number when ClrTypes.Bare(type) == typeof(double) => double.Parse(json.GetRawText(), CultureInfo.InvariantCulture),
        JsonValueKind.String => new Found(json, type, "", null).Text is { } text ? Value(type, text) : null,
        _ => null,
    };

    private static object? Value(Type declared, string text)
    {
        var type = ClrTypes.Bare(declared);
        return type switch
        {
            _ when type == typeof(Guid) => Guid.TryParse(text, out var id) ? id : null,
            _ when type == typeof(DateTimeOffset) => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out var instant) ? instant : null,
            _ when type == typeof(TimeSpan) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null,
            _ when type == typeof(Uri) => Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null,
            { IsEnum: true } => Enum.TryParse(type, text, out var value) ? value : null,
            _ => null,
        };
    }
}

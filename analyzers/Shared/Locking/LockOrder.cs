using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>The order of members and items, which says nothing of itself, and which hashes are taken over all the same.</summary>
internal static class LockOrder
{
    /// <summary>A value in the order of another; what the other lacks comes last, in the order that it has.</summary>
    public static JsonValue Arrange(JsonValue value, JsonValue? like) => (value, like) switch
    {
        (JsonObject now, JsonObject model) => Arrange(now, model),
        (JsonArray now, JsonArray model) => Arrange(now, model),
        _ => value,
    };

    /// <summary>The value with members and items in ordinal order: equal texts of it differ in order at most.</summary>
    public static string Canonical(JsonValue value) => value switch
    {
        JsonObject { Members: var members } => "{" + string.Join(",", members
            .Select(static member => JsonText.Quote(member.Name) + ":" + Canonical(member.Value)).OrderBy(static text => text, StringComparer.Ordinal)) + "}",
        JsonArray { Items: var items } => "[" + string.Join(",", items.Select(Canonical).OrderBy(static text => text, StringComparer.Ordinal)) + "]",
        _ => JsonPrinter.Scalar(value),
    };

    private static JsonObject Arrange(JsonObject now, JsonObject model)
    {
        var places = Places(model.Members.Select(static member => member.Name));
        return new JsonObject(
            default,
            [.. now.Members.OrderBy(member => Place(places, member.Name)).Select(member => member with { Value = Arrange(member.Value, model[member.Name]?.Value) })]);
    }

    private static JsonArray Arrange(JsonArray now, JsonArray model)
    {
        var places = Places(model.Items.Select(LockPath.KeyOf));
        return new JsonArray(
            default,
            [.. now.Items.OrderBy(item => Place(places, LockPath.KeyOf(item))).Select(item => Place(places, LockPath.KeyOf(item)) is var place and < int.MaxValue
                ? Arrange(item, model.Items[place]) : item)]);
    }

    private static Dictionary<string, int> Places(IEnumerable<string> names)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            places[name] = places.Count;
        }

        return places;
    }

    private static int Place(Dictionary<string, int> places, string name) => places.TryGetValue(name, out var place) ? place : int.MaxValue;
}

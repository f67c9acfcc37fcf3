using System.Text;
using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>Writes the lock file to be reviewed in a diff: toolsets and tools in ordinal order, one fact a line.</summary>
internal static class LockPrinter
{
    /// <summary>Levels at which the members are names that authors chose, and are sorted: toolsets and tools.</summary>
    private static readonly ImmutableArray<int> Sorted = [1, 3];

    /// <summary>The text of a file; lines end with <c>\n</c>, the last one too.</summary>
    public static string Print(JsonObject toolsets)
    {
        var file = new JsonObject(default, [Member(LockNames.Version, new JsonNumber(default, LockFormat.Version)), Member(LockNames.Toolsets, toolsets)]);
        var text = new StringBuilder();
        Print(file, 0, text);
        return text.Append('\n').ToString();
    }

    private static JsonMember Member(string name, JsonValue value) => new(name, default, value);

    private static void Print(JsonValue value, int depth, StringBuilder text)
    {
        switch (value)
        {
            case JsonObject { Members: { IsEmpty: false } members } when !IsOneFact(value):
                var ordered = Sorted.Contains(depth) ? members.OrderBy(static member => member.Name, StringComparer.Ordinal) : members.AsEnumerable();
                Print('{', ordered, member => Print(member, depth + 1, text), '}', depth, text);
                break;
            case JsonArray { Items: { IsEmpty: false } items }:
                Print('[', items, item => Print(item, depth + 1, text), ']', depth, text);
                break;
            case JsonObject { Members: { IsEmpty: false } facts }:
                text.Append("{ ").Append(string.Join(", ", facts.Select(static fact => JsonText.Quote(fact.Name) + ": " + JsonPrinter.Scalar(fact.Value)))).Append(" }");
                break;
            default:
                text.Append(JsonPrinter.Compact(value));
                break;
        }
    }

    private static void Print<T>(char open, IEnumerable<T> parts, Action<T> print, char close, int depth, StringBuilder text)
    {
        var isFirst = true;
        text.Append(open);
        foreach (var part in parts)
        {
            text.Append(isFirst ? "\n" : ",\n").Append(' ', 2 * (depth + 1));
            print(part);
            isFirst = false;
        }

        text.Append('\n').Append(' ', 2 * depth).Append(close);
    }

    private static void Print(JsonMember member, int depth, StringBuilder text)
    {
        text.Append(JsonText.Quote(member.Name)).Append(": ");
        if (member is { Name: "type", Value: JsonArray { Items: var types } })
        {
            // The nullable type of a schema is one fact.
            text.Append('[').Append(string.Join(", ", types.Select(JsonPrinter.Scalar))).Append(']');
        }
        else
        {
            Print(member.Value, depth, text);
        }
    }

    /// <summary>A permission: its action and its resource are reviewed together.</summary>
    private static bool IsOneFact(JsonValue value) =>
        value is JsonObject { Members: [{ Name: LockNames.Action, Value: JsonString }, ..] members }
        && members.All(static member => member is { Name: LockNames.Action or LockNames.Resource, Value: JsonString });
}

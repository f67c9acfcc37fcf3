using System.Text.Json;
using ToolContracts.Agreement.Binders;
using ToolContracts.Agreement.Judges;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Unsayable;

/// <summary>A value in a payload.</summary>
/// <param name="Json">The value; of a repeated member the last. Undefined for the name of a map's entry that is looked at as a name.</param>
/// <param name="Type">Its type in C#.</param>
/// <param name="Name">The last step to it.</param>
/// <param name="Outer">What it stands in; null for the root.</param>
internal sealed record Found(JsonElement Json, Type Type, string Name, Found? Outer)
{
    /// <summary>The text; null where it is none, or has half of a surrogate pair.</summary>
    public string? Text
    {
        get
        {
            try
            {
                return Json.ValueKind == JsonValueKind.String ? Json.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }

    public string? Number => Json.ValueKind == JsonValueKind.Number ? Json.GetRawText() : null;
}

/// <summary>A payload that judges did not agree on.</summary>
/// <param name="tool">The tool.</param>
/// <param name="payload">The payload.</param>
/// <param name="judgement">What the judge says.</param>
public sealed class Case(ToolBinder tool, Payload payload, Judgement judgement)
{
    private readonly Lazy<JsonElement?> _root = new(() => Parse(payload));

    public ToolBinder Tool { get; } = tool;

    public Payload Payload { get; } = payload;

    public Judgement Judgement { get; } = judgement;

    /// <summary>The value at the path of a fault; null where there is none, or its type is not found.</summary>
    internal Found? AtFault(string path) => Find(ValuePath.OfFault(path));

    /// <summary>The value at a JSON pointer; null where there is none, or its type is not found.</summary>
    internal Found? AtPointer(string pointer) => Find(ValuePath.OfPointer(pointer));

    private Found? Find(IReadOnlyList<string> steps)
    {
        if (_root.Value is not { } root)
        {
            return null;
        }

        var found = new Found(root, Tool.ArgumentsType, "$", null);
        foreach (var step in steps)
        {
            if (ClrTypes.Inner(found.Type, step) is not { } type || Step(found.Json, step) is not { } json)
            {
                return null;
            }

            found = new Found(json, type, step, found);
        }

        return found;
    }

    private static JsonElement? Step(JsonElement json, string step) => json.ValueKind switch
    {
        JsonValueKind.Object => Member(json, step),
        JsonValueKind.Array => int.TryParse(step, out var index) && index < json.GetArrayLength() ? json[index] : null,
        _ => null,
    };

    private static JsonElement? Member(JsonElement json, string name)
    {
        JsonElement? found = null;
        foreach (var member in json.EnumerateObject())
        {
            try
            {
                found = member.NameEquals(name) ? member.Value : found;
            }
            catch (InvalidOperationException)
            {
                // A name with half of a surrogate pair is no text, and so not this one.
                continue;
            }
        }

        return found;
    }

    private static JsonElement? Parse(Payload payload)
    {
        try
        {
            return JsonDocument.Parse(payload.Text, new JsonDocumentOptions { MaxDepth = 1024 }).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>How places of the lock file are named.</summary>
internal static class LockPath
{
    /// <summary>
    /// The name of a schema in a list: of a variant its discriminator and tag, of any other what it is. So that a variant is found again where
    /// another was put before it.
    /// </summary>
    public static string KeyOf(JsonValue schema)
    {
        if (schema is JsonObject { Members: var members } && members.FirstOrDefault(static member => member.Name == "properties")?.Value is JsonObject properties)
        {
            foreach (var property in properties.Members)
            {
                if (property.Value is JsonObject value && value["const"] is { } tag)
                {
                    return property.Name + "=" + JsonPrinter.Compact(tag.Value);
                }
            }
        }

        return JsonPrinter.Compact(schema);
    }

    /// <summary>A path of names as one text, as JSON Pointer (RFC 6901) escapes it.</summary>
    public static string Text(IEnumerable<string> steps) => string.Join("/", steps.Select(static step => step.Replace("~", "~0").Replace("/", "~1")));
}

using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Reading;

/// <summary>Collects the descriptions of a schema, each by its place. A member of an object may be named description; that is none.</summary>
internal static class SchemaDescriptions
{
    public static IEnumerable<KeyValuePair<string, string>> Of(string name, JsonObject schema) => Of(schema, [name]);

    private static IEnumerable<KeyValuePair<string, string>> Of(JsonObject schema, ImmutableArray<string> path)
    {
        if (schema["description"]?.Value is JsonString { Text: var text })
        {
            yield return new KeyValuePair<string, string>(LockPath.Text(path), text);
        }

        foreach (var (step, inner) in SchemaTree.Children(schema))
        {
            foreach (var found in Of(inner, path.AddRange(step)))
            {
                yield return found;
            }
        }
    }
}

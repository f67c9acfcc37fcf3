using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Dialects;

/// <summary>Finds the schemas of a value.</summary>
internal static class SchemaPlaces
{
    /// <summary>All schemas that speak of the value at a path: with its alternatives, and of each variant that has the member.</summary>
    public static IReadOnlyList<SchemaNode> At(string schema, IReadOnlyList<string> path)
    {
        var found = WithAlternatives(SchemaNode.Parse(schema));
        foreach (var step in path)
        {
            found = found.SelectMany(node => node.Properties.Where(property => property.Name == step).Select(static property => property.Schema)
                .Concat(node.Items is { } items && step.All(char.IsAsciiDigit) ? [items] : [])).SelectMany(WithAlternatives);
        }

        return [.. found];
    }

    private static IEnumerable<SchemaNode> WithAlternatives(SchemaNode node) => node.Alternatives.SelectMany(WithAlternatives).Prepend(node);
}

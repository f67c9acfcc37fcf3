using ToolContracts.Agreement.Json;
using ToolContracts.Agreement.Payloads;

namespace ToolContracts.Agreement.Keywords;

/// <summary>A value nested in itself about as deeply as a binder goes. Only recursive schemas have such values.</summary>
internal sealed class DepthKeyword : Keyword
{
    private static readonly int[] Times = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 26, 27, 28, 29, 30, 31, 32, 40];

    /// <summary>Levels between the outermost and the innermost value, about as many as there may be.</summary>
    private static readonly int[] Depths = [26, 27, 28, 29, 30, 31, 32];

    private const int Attempts = 12;

    public override string Name => "depth";

    public override IEnumerable<Change> Changes(Slot slot, Random random)
    {
        if (slot.Value is not JsonMap || !slot.Schema.ContainsItself || Richest(slot.Schema, random) is not { } value)
        {
            return [];
        }

        var (schema, levels) = (slot.Schema, Levels(slot.Schema, value));
        var chosen = random.Next(levels.Length);
        var repeated = Times.SelectMany(times => new[] { value, Bare(schema, value, null) }.Select(innermost => (innermost, Way: Enumerable.Repeat(chosen, times).ToArray(), IsLean: false)));

        // Nothing beside the way to the innermost, and in that nothing deeper than an empty list or map.
        var exact = Depths.Select(depth => Ways(levels, depth)).OfType<int[]>().SelectMany(way => Empties(schema, value).Select(innermost => (innermost, Way: way, IsLean: true)));
        return repeated.Concat(exact).Select(one => new Change(null, () => slot.Replace(Nested(schema, value, one.innermost, one.Way, one.IsLean))));
    }

    /// <summary>Of some values the one that can be nested to the most different depths; null where none has its like in it.</summary>
    private static JsonMap? Richest(SchemaNode schema, Random random)
    {
        var values = new ValidValues(random, isWhole: true);
        return Enumerable.Range(0, Attempts).Select(_ => values.Make(schema)).OfType<JsonMap>().Select(value => (value, Levels: Levels(schema, value)))
            .Where(static one => one.Levels.Length > 0).OrderByDescending(static one => Depths.Count(depth => Ways(one.Levels, depth) is not null)).Select(static one => one.value).FirstOrDefault();
    }

    /// <summary>How deep each value of the same schema lies in a value.</summary>
    private static int[] Levels(SchemaNode schema, JsonMap value) => [.. Inner(schema, value).Select(inner => DepthOf(value, inner.Value))];

    /// <summary>Values that have what they must alone, and one list or map that they may have. Lists and maps are empty.</summary>
    private static IEnumerable<JsonMap> Empties(SchemaNode schema, JsonMap value) => schema.Properties
        .Where(static property => Empty(property.Schema) is not null).Select(static property => (string?)property.Name).Prepend(null)
        .Select(name => Bare(schema, value, name)).Select(bare =>
        {
            EmptyAll(schema, bare, null);
            return bare;
        });

    private static void EmptyAll(SchemaNode schema, JsonMap map, JsonTree? except)
    {
        foreach (var member in map.Members.Where(member => except is null || DepthOf(member.Value, except) < 0))
        {
            member.Value = schema.Properties.FirstOrDefault(property => property.Name == member.Name).Schema is { } inner && Empty(inner) is { } empty ? empty : member.Value;
        }
    }

    private static JsonTree? Empty(SchemaNode schema) => schema.Items is not null ? new JsonList([]) : schema.Values is not null ? new JsonMap([]) : null;

    /// <summary>An object with what it must have, and one member more.</summary>
    private static JsonMap Bare(SchemaNode schema, JsonMap value, string? also) =>
        new(value.Members.Where(member => member.Name == also || schema.Required.Contains(member.Name)).Select(static member => member.Copy()));

    /// <summary>Values of the same schema in a value.</summary>
    private static IEnumerable<Slot> Inner(SchemaNode schema, JsonTree value) =>
        Slot.Of(schema, value, static _ => { }).Where(other => other.Schema.Place == schema.Place && other.Value is JsonMap && other.Value != value);

    /// <summary>Which of some steps add up to a number; null where none do.</summary>
    private static int[]? Ways(int[] levels, int sum)
    {
        var way = new int[sum + 1][];
        way[0] = [];
        for (var at = 1; at <= sum; at++)
        {
            for (var step = 0; step < levels.Length && way[at] is null; step++)
            {
                way[at] = at >= levels[step] && way[at - levels[step]] is { } before ? [.. before, step] : null!;
            }
        }

        return way[sum];
    }

    /// <summary>How many objects and lists lie between a value and one in it, and that one.</summary>
    private static int DepthOf(JsonTree value, JsonTree inner)
    {
        var below = value switch
        {
            JsonMap map => map.Members.Select(static member => member.Value),
            JsonList list => list.Items,
            _ => [],
        };
        return value == inner ? 0 : below.Select(one => DepthOf(one, inner)).Where(static depth => depth >= 0).Select(static depth => depth + 1).FirstOrDefault(-1);
    }

    /// <summary>The value, in which one value of the same schema is the value again, and so on.</summary>
    /// <param name="schema">Its schema.</param>
    /// <param name="value">The value.</param>
    /// <param name="innermost">What stands in the innermost place.</param>
    /// <param name="chosen">Which of the values in it, from the inside to the outside.</param>
    /// <param name="isLean">Whether what lies beside the way to the innermost is left out.</param>
    private static JsonTree Nested(SchemaNode schema, JsonMap value, JsonMap innermost, int[] chosen, bool isLean)
    {
        var whole = innermost.Copy();
        foreach (var index in chosen)
        {
            var outer = value.Copy();
            var all = Slot.Of(schema, outer, static _ => { }).ToArray();
            Inner(schema, outer).ElementAt(index).Replace(whole);
            foreach (var one in isLean ? all.Where(one => DepthOf(one.Value, whole) > 0) : [])
            {
                Prune(one, whole);
            }

            whole = outer;
        }

        return whole;
    }

    private static void Prune(Slot slot, JsonTree way)
    {
        if (slot.Value is JsonList list)
        {
            list.Items.RemoveAll(item => DepthOf(item, way) < 0);
        }
        else if (slot.Value is JsonMap map)
        {
            map.Members.RemoveAll(member => !slot.Schema.Required.Contains(member.Name) && DepthOf(member.Value, way) < 0);
            EmptyAll(slot.Schema, map, way);
        }
    }
}

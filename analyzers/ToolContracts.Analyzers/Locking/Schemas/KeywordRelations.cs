using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>How keywords that belong together relate, each group by what JSON Schema 2020-12 has them mean.</summary>
internal static class KeywordRelations
{
    /// <summary>The groups of keywords that every kind of schema may have.</summary>
    public static readonly ImmutableArray<(ImmutableArray<string> Keywords, Func<SchemaNode, SchemaNode, Relation> Relate)> All =
    [
        (["minimum", "exclusiveMinimum"], Lower),
        (["maximum", "exclusiveMaximum"], Upper),
        (["minLength"], static (was, now) => Least(was, now, "minLength")),
        (["maxLength"], static (was, now) => Most(was, now, "maxLength")),
        (["minItems"], static (was, now) => Least(was, now, "minItems")),
        (["maxItems"], static (was, now) => Most(was, now, "maxItems")),
        (["minProperties"], static (was, now) => Least(was, now, "minProperties")),
        (["maxProperties"], static (was, now) => Most(was, now, "maxProperties")),
        (["uniqueItems"], Unique),
        (["pattern", "allOf", "format", "contentEncoding"], Form),
        (["const"], static (_, _) => Relation.Other),
    ];

    /// <summary>The relation of two at once.</summary>
    public static Relation And(Relation left, Relation right) => left == right || right == Relation.Same ? left : left == Relation.Same ? right : Relation.Other;

    private static Relation Lower(SchemaNode was, SchemaNode now) =>
        Bound.Read(was, "minimum", "exclusiveMinimum") is { } before && Bound.Read(now, "minimum", "exclusiveMinimum") is { } after
            ? Of(after.CompareLower(before)) : Relation.Other;

    private static Relation Upper(SchemaNode was, SchemaNode now) =>
        Bound.Read(was, "maximum", "exclusiveMaximum") is { } before && Bound.Read(now, "maximum", "exclusiveMaximum") is { } after
            ? Of(after.CompareUpper(before)) : Relation.Other;

    private static Relation Of(int order) => order < 0 ? Relation.Wider : order > 0 ? Relation.Narrower : Relation.Same;

    private static Relation Least(SchemaNode was, SchemaNode now, string keyword) =>
        Count(was[keyword], 0) is { } before && Count(now[keyword], 0) is { } after ? Of(after.CompareTo(before)) : Relation.Other;

    private static Relation Most(SchemaNode was, SchemaNode now, string keyword) =>
        Count(was[keyword], long.MaxValue) is { } before && Count(now[keyword], long.MaxValue) is { } after ? Of(before.CompareTo(after)) : Relation.Other;

    private static long? Count(JsonValue? value, long absent) => value switch
    {
        null => absent,
        JsonNumber { Text: var text } when int.TryParse(text, out var count) => count,
        _ => null,
    };

    private static Relation Unique(SchemaNode was, SchemaNode now) => (IsTrue(was["uniqueItems"]), IsTrue(now["uniqueItems"])) switch
    {
        (false, true) => Relation.Narrower,
        (true, false) => Relation.Wider,
        _ => Relation.Same,
    };

    private static bool IsTrue(JsonValue? value) => value is JsonLiteral { Value: true };

    /// <summary>
    /// Patterns, formats and encodings all hold at once, and only whether one more or one less is asked can be told. A binder enforces formats, so
    /// they count here, though JSON Schema takes them for notes.
    /// </summary>
    private static Relation Form(SchemaNode was, SchemaNode now)
    {
        var (before, after) = (Forms(was), Forms(now));
        return before is null || after is null ? Relation.Other
            : before.SetEquals(after) ? Relation.Same
            : before.IsSubsetOf(after) ? Relation.Narrower
            : after.IsSubsetOf(before) ? Relation.Wider
            : Relation.Other;
    }

    private static HashSet<string>? Forms(SchemaNode node)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keyword in new[] { "pattern", "format", "contentEncoding" })
        {
            if (node[keyword] is { } value)
            {
                forms.Add(keyword + ":" + JsonPrinter.Compact(value));
            }
        }

        foreach (var item in node.List("allOf"))
        {
            if (item.Members is not [{ Name: "pattern", Value: var pattern }])
            {
                return null;
            }

            forms.Add("pattern:" + JsonPrinter.Compact(pattern));
        }

        return forms;
    }
}

using ToolContracts.Analyzers.Locking.Comparing;
using ToolContracts.Shared;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Schemas;

/// <summary>
/// Compares two schemas of one tool, keyword by keyword. Of arguments, what takes less than before breaks callers; of a result, what
/// promises less does: a member that is gone, or values that could not come before. What cannot be told breaks.
/// </summary>
internal sealed class SchemaComparison
{
    private static readonly ImmutableArray<string> Known =
    [
        "type", "enum", "properties", "required", "items", "propertyNames", "oneOf", "anyOf", "$ref", SchemaReferences.Definitions, "default",
        .. KeywordRelations.All.SelectMany(static group => group.Keywords),
    ];

    private readonly List<SchemaChange> _changes = [];
    private readonly JsonObject _locked;
    private readonly JsonObject _code;
    private readonly bool _isInput;

    /// <summary>Pairs of schemas that are compared or were, where references are followed; null where each definition is compared by its name.</summary>
    private readonly HashSet<(string Was, string Now)>? _followed;

    private SchemaComparison(JsonObject locked, JsonObject code, bool isInput, HashSet<(string Was, string Now)>? followed) =>
        (_locked, _code, _isInput, _followed) = (locked, code, isInput, followed);

    /// <summary>The changes from the schema of the lock file to that of the code.</summary>
    /// <param name="isInput">Whether it is the schema of the arguments.</param>
    public static IReadOnlyList<SchemaChange> Compare(JsonObject locked, JsonObject code, bool isInput)
    {
        var comparison = new SchemaComparison(locked, code, isInput, null);
        if (SchemaReferences.Reached(locked, locked).FirstOrDefault(name => SchemaReferences.Definition(locked, name) is null) is { } missing)
        {
            comparison.Add(ChangeKind.Breaking, "a reference", $"to '{missing}', which is not there", "another", new SchemaPlace([], ""), ([], null));
            return comparison._changes;
        }

        comparison.Walk(new SchemaNode(locked), new SchemaNode(code), new SchemaPlace([], ""));
        foreach (var name in Facts.Names(Facts.Object(locked, SchemaReferences.Definitions), Facts.Object(code, SchemaReferences.Definitions)))
        {
            if (SchemaReferences.Definition(locked, name) is { } was && SchemaReferences.Definition(code, name) is { } now)
            {
                comparison.Walk(new SchemaNode(was), new SchemaNode(now), new SchemaPlace([SchemaReferences.Definitions, name], $"({name})"));
            }
        }

        return comparison._changes;
    }

    private void Walk(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        // Definitions of one name are compared as such, so equal texts are equal here.
        if (was.Text == now.Text || !Follow(ref was, ref now))
        {
            return;
        }

        if (was.Kind != now.Kind || was.Reference != now.Reference || (was.Kind != NodeKind.Union && !HaveLikeTypes(was, now)))
        {
            Replace(was, now, place);
            return;
        }

        CompareTypes(was, now, place);
        CompareValues(was, now, place);
        foreach (var (keywords, relate) in KeywordRelations.All)
        {
            if (keywords.Any(keyword => Differ(was, now, keyword)))
            {
                Add(KindOf(relate(was, now)), $"the {Name(was, now, keywords)}", Show(was, keywords), Show(now, keywords), place, [.. keywords.Select(keyword => place.At(keyword))]);
            }
        }

        CompareParts(was, now, place);
        foreach (var keyword in Facts.Names(was.Json, now.Json))
        {
            var isKnown = Known.Contains(keyword) || (keyword == "additionalProperties" && was.Kind == NodeKind.Map);
            if (!isKnown && Differ(was, now, keyword))
            {
                Add(ChangeKind.Widened, $"the keyword {keyword}, which cannot be compared,", Show(was, keyword), Show(now, keyword), place, place.At(keyword));
            }
        }
    }

    /// <summary>Goes to the definitions where references are followed; false where the pair was there before.</summary>
    private bool Follow(ref SchemaNode was, ref SchemaNode now)
    {
        if (_followed is null)
        {
            return true;
        }

        if (!_followed.Add((was.Text, now.Text)))
        {
            return false;
        }

        was = Resolve(was, _locked);
        now = Resolve(now, _code);
        return true;
    }

    private static SchemaNode Resolve(SchemaNode node, JsonObject root)
    {
        if (node.Reference is not { } name || SchemaReferences.Definition(root, name) is not { } definition)
        {
            return node;
        }

        // The definition as a nullable reference means it.
        var resolved = new SchemaNode(definition);
        if (!node.IsNullable || resolved.IsNullable)
        {
            return resolved;
        }

        var isNull = new JsonObject(default, [new JsonMember("type", default, new JsonString(default, "null"))]);
        return new SchemaNode(resolved.Kind == NodeKind.Union
            ? definition.With("oneOf", new JsonArray(default, [.. resolved.Variants, isNull]))
            : definition.With("type", new JsonArray(default, [.. resolved.Types.Append("null").Select(static type => new JsonString(default, type))])));
    }

    private static bool HaveLikeTypes(SchemaNode was, SchemaNode now) =>
        was.Type is { } before && now.Type is { } after && (before == after || (IsNumber(before) && IsNumber(after)));

    private static bool IsNumber(string type) => type is "integer" or "number";

    /// <summary>A schema of another kind or another reference. Where references are in it, whether it breaks is seen by following them.</summary>
    private void Replace(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        var kind = ChangeKind.Breaking;
        if (_followed is null && (was.Kind == NodeKind.Reference || now.Kind == NodeKind.Reference))
        {
            var inner = new SchemaComparison(_locked, _code, _isInput, []);
            inner.Walk(was, now, place);
            kind = inner._changes.All(static change => change.Kind == ChangeKind.Additive) ? ChangeKind.Additive : ChangeKind.Breaking;
        }

        Add(kind, "the schema", ChangeList.Show(was.Json), ChangeList.Show(now.Json), place, (place.Path, null));
        _changes[^1] = _changes[^1] with { Whole = place.Path };
    }

    private void CompareTypes(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        var nullable = was.IsNullable == now.IsNullable ? Relation.Same : now.IsNullable ? Relation.Wider : Relation.Narrower;
        var type = was.Type == now.Type || was.Kind == NodeKind.Union ? Relation.Same : now.Type == "number" ? Relation.Wider : Relation.Narrower;
        var relation = KeywordRelations.And(nullable, type);
        if (relation == Relation.Same)
        {
            return;
        }

        (ImmutableArray<string> Path, string? Item)[] places = was.Kind switch
        {
            NodeKind.Reference => [place.At("$ref"), place.At("anyOf")],
            NodeKind.Union => [place.At("oneOf", """{"type":"null"}""")],
            _ when was["enum"] is not null && now["enum"] is not null => [place.At("type"), place.At("enum", "null")],
            _ => [place.At("type")],
        };
        Add(KindOf(relation), "the type", TypeOf(was), TypeOf(now), place, places);
    }

    private static string TypeOf(SchemaNode node) => (node.Type is { Length: > 0 } type ? type : node.Reference ?? "variants") + (node.IsNullable ? " or null" : "");

    private void CompareValues(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        var (before, after) = (was["enum"] as JsonArray, now["enum"] as JsonArray);
        if (before is null != after is null)
        {
            Add(KindOf(before is null ? Relation.Narrower : Relation.Wider), "the list of values", Show(was, "enum"), Show(now, "enum"), place, place.At("enum"));
        }
        else if (before is not null && after is not null)
        {
            // Null goes with the type.
            bool Counts(JsonValue value) => was.IsNullable == now.IsNullable || value is not JsonLiteral { Value: null };
            foreach (var value in Facts.Without(before.Items, after.Items).Where(Counts))
            {
                Add(KindOf(Relation.Narrower), $"the value {ChangeList.Show(value)}", "one", "none", place, place.At("enum", JsonPrinter.Compact(value)));
            }

            foreach (var value in Facts.Without(after.Items, before.Items).Where(Counts))
            {
                Add(KindOf(Relation.Wider), $"the value {ChangeList.Show(value)}", "none", "one", place, place.At("enum", JsonPrinter.Compact(value)));
            }
        }
    }

    private void CompareParts(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        switch (was.Kind)
        {
            case NodeKind.Object:
                CompareMembers(was, now, place);
                break;
            case NodeKind.Union:
                CompareVariants(was, now, place);
                break;
            case NodeKind.Array:
                ComparePart(was, now, "items", place.Elements());
                break;
            case NodeKind.Map:
                ComparePart(was, now, "propertyNames", place.Keys());
                ComparePart(was, now, "additionalProperties", place.Values());
                break;
        }
    }

    private void ComparePart(SchemaNode was, SchemaNode now, string keyword, SchemaPlace place)
    {
        switch (was.Schema(keyword), now.Schema(keyword))
        {
            case ({ } before, { } after):
                Walk(before, after, place);
                break;
            case (null, { }):
                AddWhole(KindOf(Relation.Narrower), "the schema", "not there", "there", place);
                break;
            case ({ }, null):
                AddWhole(KindOf(Relation.Wider), "the schema", "there", "not there", place);
                break;
        }
    }

    private void CompareMembers(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        var before = was.Properties.ToDictionary(static member => member.Name, static member => member.Schema, StringComparer.Ordinal);
        var after = now.Properties.ToDictionary(static member => member.Name, static member => member.Schema, StringComparer.Ordinal);
        foreach (var (name, schema) in was.Properties)
        {
            if (after.TryGetValue(name, out var other))
            {
                CompareMember(schema, other, was.Required.Contains(name), now.Required.Contains(name), place, name);
            }
            else
            {
                AddWhole(ChangeKind.Breaking, "the schema", "there", "gone", place.Member(name), Required(place, name));
            }
        }

        foreach (var (name, _) in now.Properties.Where(member => !before.ContainsKey(member.Name)))
        {
            var isAsked = _isInput && now.Required.Contains(name);
            AddWhole(
                isAsked ? ChangeKind.Breaking : ChangeKind.Additive, "the schema", "not there", isAsked ? "there, and required" : "there", place.Member(name), Required(place, name));
        }
    }

    private void CompareMember(SchemaNode was, SchemaNode now, bool wasRequired, bool isRequired, SchemaPlace owner, string name)
    {
        var place = owner.Member(name);
        var (default0, default1) = (was["default"], now["default"]);
        if (wasRequired != isRequired)
        {
            Add(
                KindOf(isRequired ? Relation.Narrower : Relation.Wider), "the presence", wasRequired ? "required" : "optional", isRequired ? "required" : "optional",
                place, place.At("default"), Required(owner, name));
        }
        else if (Differ(was, now, "default"))
        {
            // Who leaves the member out gets another value than before. Null written or not is the same value.
            var isSame = (default0 is null or JsonLiteral { Value: null }) && (default1 is null or JsonLiteral { Value: null });
            Add(isSame || !_isInput ? ChangeKind.Additive : ChangeKind.Breaking, "the default", Show(was, "default"), Show(now, "default"), place, place.At("default"));
        }

        Walk(WithoutDefault(was), WithoutDefault(now), place);
    }

    private static SchemaNode WithoutDefault(SchemaNode node) => node["default"] is null ? node : new SchemaNode(node.Json.With("default", null));

    private static (ImmutableArray<string> Path, string? Item) Required(SchemaPlace owner, string name) => owner.At("required", JsonText.Quote(name));

    private void CompareVariants(SchemaNode was, SchemaNode now, SchemaPlace place)
    {
        var before = Variants(was);
        var after = Variants(now);
        foreach (var key in before.Keys.Union(after.Keys, StringComparer.Ordinal).OrderBy(static key => key, StringComparer.Ordinal))
        {
            var variant = place.Variant(key);
            if (before.TryGetValue(key, out var old) && after.TryGetValue(key, out var other))
            {
                Walk(old, other, variant);
            }
            else
            {
                var isGone = old is not null;
                var item = JsonPrinter.Compact((old ?? after[key]).Json);
                Add(KindOf(isGone ? Relation.Narrower : Relation.Wider), "the variant", isGone ? "there" : "not there", isGone ? "gone" : "there", variant, place.At("oneOf", item));
                _changes[^1] = _changes[^1] with { Whole = variant.Path };
            }
        }
    }

    private static Dictionary<string, SchemaNode> Variants(SchemaNode node) => node.Variants.Where(static variant => !SchemaNode.IsNull(variant))
        .GroupBy(LockPath.KeyOf, StringComparer.Ordinal).ToDictionary(static group => group.Key, static group => new SchemaNode(group.First()), StringComparer.Ordinal);

    private ChangeKind KindOf(Relation relation) => relation switch
    {
        Relation.Same => ChangeKind.Additive,
        Relation.Wider => _isInput ? ChangeKind.Additive : ChangeKind.Breaking,
        Relation.Narrower => _isInput ? ChangeKind.Breaking : ChangeKind.Additive,
        _ => ChangeKind.Breaking,
    };

    private static string Name(SchemaNode was, SchemaNode now, ImmutableArray<string> keywords) =>
        string.Join(" and ", keywords.Where(keyword => Differ(was, now, keyword)));

    private static bool Differ(SchemaNode was, SchemaNode now, string keyword) => (was[keyword], now[keyword]) switch
    {
        (null, null) => false,
        ({ } before, { } after) => JsonPrinter.Compact(before) != JsonPrinter.Compact(after),
        _ => true,
    };

    private static string Show(SchemaNode node, string keyword) => ChangeList.Show(node[keyword]);

    private static string Show(SchemaNode node, ImmutableArray<string> keywords)
    {
        var said = keywords.Where(keyword => node[keyword] is not null).ToArray();
        return said.Length == 0 ? "not there" : string.Join(" and ", said.Select(keyword => Show(node, keyword)));
    }

    private void AddWhole(ChangeKind kind, string what, string was, string now, SchemaPlace place, params (ImmutableArray<string> Path, string? Item)[] more)
    {
        Add(kind, what, was, now, place, [(place.Path, null), .. more]);
        _changes[^1] = _changes[^1] with { Whole = place.Path };
    }

    private void Add(ChangeKind kind, string what, string was, string now, SchemaPlace place, params (ImmutableArray<string> Path, string? Item)[] places)
    {
        var whole = _isInput ? "the arguments" : "the result";
        var part = _isInput ? "argument" : "result";
        _changes.Add(new SchemaChange(kind, $"{what} of {(place.Data.Length == 0 ? whole : $"{part} '{place.Data}'")}", was, now, [.. places]) { Data = place.Data });
    }
}

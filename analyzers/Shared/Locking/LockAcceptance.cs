using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Locking;

/// <summary>
/// Takes accepted changes over into the toolsets of a lock file. A tool of which all changes are accepted gets its hashes; one of which some are
/// not gets <see cref="LockNames.Incomplete"/> in their place, which no contract has, so that no host starts with a half.
/// </summary>
internal static class LockAcceptance
{
    /// <summary>The toolsets after the changes.</summary>
    /// <param name="locked">The toolsets as the file has them.</param>
    /// <param name="code">The toolsets as the code has them: at least the tools that the edits name.</param>
    public static JsonObject Accept(JsonObject locked, JsonObject code, IEnumerable<LockEdit> edits)
    {
        JsonValue toolsets = locked;
        foreach (var edit in edits)
        {
            toolsets = Take(toolsets, code, edit, 0) ?? new JsonObject(default, []);
        }

        var accepted = (JsonObject)toolsets;
        foreach (var toolset in code.Members)
        {
            if (accepted[toolset.Name]?.Value is JsonObject { } now)
            {
                accepted = accepted.With(toolset.Name, Settle(now, (JsonObject)toolset.Value));
            }
        }

        // A toolset without tools holds nothing.
        return new JsonObject(default, [.. accepted.Members.Where(static toolset => (toolset.Value as JsonObject)?[LockNames.Tools]?.Value is not JsonObject { Members.IsEmpty: true })]);
    }

    /// <summary>The value at a place after an edit; null where nothing is there.</summary>
    private static JsonValue? Take(JsonValue? now, JsonValue? code, LockEdit edit, int step)
    {
        if (step == edit.Path.Count)
        {
            return edit.Item is null ? code : TakeItem(now as JsonArray, code as JsonArray, edit.Item);
        }

        var name = edit.Path[step];
        if (now is JsonArray list)
        {
            var from = (code as JsonArray)?.Items.FirstOrDefault(item => LockPath.KeyOf(item) == name);
            return new JsonArray(default, [.. list.Items.Select(item => LockPath.KeyOf(item) == name ? Take(item, from, edit, step + 1) : item).OfType<JsonValue>()]);
        }

        var members = now as JsonObject ?? new JsonObject(default, []);
        members = members.With(name, Take(members[name]?.Value, (code as JsonObject)?[name]?.Value, edit, step + 1));

        // Where the code has no such object, one that lost its last member goes too.
        return code is null && members.Members.IsEmpty ? null : members;
    }

    private static JsonArray? TakeItem(JsonArray? now, JsonArray? code, string item)
    {
        var kept = now?.Items.Where(one => JsonPrinter.Compact(one) != item).ToImmutableArray() ?? [];
        var taken = code?.Items.FirstOrDefault(one => JsonPrinter.Compact(one) == item);
        return taken is not null ? new JsonArray(default, kept.Add(taken)) : kept.IsEmpty && (code is null || now is null) ? null : new JsonArray(default, kept);
    }

    private static JsonObject Settle(JsonObject toolset, JsonObject code)
    {
        var sameVersion = AreEqual(toolset[LockNames.Version]?.Value, code[LockNames.Version]?.Value);
        var tools = toolset[LockNames.Tools]?.Value as JsonObject ?? new JsonObject(default, []);
        foreach (var tool in (code[LockNames.Tools]?.Value as JsonObject)?.Members ?? [])
        {
            if (tools[tool.Name]?.Value is JsonObject entry)
            {
                tools = tools.With(tool.Name, SettleTool(entry, (JsonObject)tool.Value, sameVersion));
            }
        }

        return (JsonObject)LockOrder.Arrange(toolset.With(LockNames.Tools, tools), code);
    }

    private static JsonObject SettleTool(JsonObject entry, JsonObject code, bool sameVersion)
    {
        foreach (var schema in new[] { LockNames.Input, LockNames.Output })
        {
            if (entry[schema]?.Value is JsonObject root)
            {
                entry = WithoutStrayTexts(entry.With(schema, SchemaReferences.WithoutUnused(root)), schema);
            }
        }

        var arranged = (JsonObject)LockOrder.Arrange(entry, code);
        var hashes = new JsonString(default, LockNames.Incomplete);
        var isWhole = sameVersion && AreEqual(WithHashes(arranged, hashes, hashes), WithHashes(code, hashes, hashes));
        return isWhole ? code : WithHashes(arranged, hashes, hashes);
    }

    /// <summary>Takes off the texts of definitions that are gone.</summary>
    private static JsonObject WithoutStrayTexts(JsonObject entry, string schema)
    {
        if (entry[LockNames.Texts]?.Value is not JsonObject texts)
        {
            return entry;
        }

        var definitions = (entry[schema]?.Value as JsonObject)?[SchemaReferences.Definitions]?.Value as JsonObject ?? new JsonObject(default, []);
        var all = LockPath.Text([schema, SchemaReferences.Definitions]) + "/";
        var kept = texts.Members.Where(text => !text.Name.StartsWith(all, StringComparison.Ordinal)
            || definitions.Members.Any(one => IsAt(text.Name, all + LockPath.Text([one.Name])))).ToImmutableArray();
        return entry.With(LockNames.Texts, kept.IsEmpty ? null : new JsonObject(default, kept));
    }

    private static bool IsAt(string text, string place) => text == place || text.StartsWith(place + "/", StringComparison.Ordinal);

    private static JsonObject WithHashes(JsonObject tool, JsonValue contract, JsonValue text) => tool.With(LockNames.Contract, contract).With(LockNames.Text, text);

    private static bool AreEqual(JsonValue? left, JsonValue? right) =>
        left is null || right is null ? left == right : JsonPrinter.Compact(left) == JsonPrinter.Compact(right);
}

using ToolContracts.Analyzers.Locking.Schemas;
using ToolContracts.Shared.Json;
using ToolContracts.Shared.Locking;

namespace ToolContracts.Analyzers.Locking.Comparing;

/// <summary>Compares a tool's entry in the lock file with the tool of the code.</summary>
internal sealed class ToolComparison(JsonObject locked, JsonObject code, ImmutableArray<string> entry)
{
    private readonly ChangeList _changes = new(entry);
    private readonly HashSet<string> _takenTexts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _takenMarks = new(StringComparer.Ordinal);

    /// <summary>All changes, each accepted by itself.</summary>
    /// <param name="sameVersion">Whether the toolset's version is the locked one: where it is not, hashes differ anyway.</param>
    public ImmutableArray<ContractChange> Compare(bool sameVersion)
    {
        new AuthorityComparison(locked, code, _changes).Compare();
        CompareSchema(LockNames.Input, isInput: true);
        CompareSchema(LockNames.Output, isInput: false);
        new MarkComparison(locked, code, _changes).Compare(_takenMarks.Contains);
        new TextComparison(locked, code, _changes).Compare(_takenTexts.Contains);
        if (_changes.IsEmpty)
        {
            CompareRest(sameVersion);
        }

        return _changes.Changes;
    }

    private void CompareSchema(string name, bool isInput)
    {
        var (was, now) = (Facts.Object(locked, name)!, Facts.Object(code, name)!);
        foreach (var change in SchemaComparison.Compare(was, now, isInput))
        {
            var edits = change.Places.Select(place => new LockEdit(entry.Add(name).AddRange(place.Path), place.Item)).ToList();
            if (!change.Whole.IsDefault)
            {
                var definitions = Definitions(now, was, change.Whole).ToArray();
                edits.AddRange(definitions.Select(definition => _changes.At(name, SchemaReferences.Definitions, definition)));
                TakeTexts(edits, LockPath.Text([name, .. change.Whole]));
                TakeMarks(edits, isInput || change.Data.Length == 0 || change.Data[0] is '[' or '<' ? name + (isInput ? "." : "") + change.Data : name + "." + change.Data);
                foreach (var definition in definitions)
                {
                    TakeTexts(edits, LockPath.Text([name, SchemaReferences.Definitions, definition]));
                }
            }

            _changes.Add(change.Kind, change.Subject, change.Was, change.Now, edits);
        }

        // Definitions that only one side has come and go with what refers to them, and their texts with them.
        foreach (var definition in Facts.Names(Facts.Object(was, SchemaReferences.Definitions), null).Where(one => SchemaReferences.Definition(now, one) is null))
        {
            _takenTexts.UnionWith(Texts(LockPath.Text([name, SchemaReferences.Definitions, definition])));
        }
    }

    /// <summary>The definitions that a new schema needs and the locked one lacks.</summary>
    private static IEnumerable<string> Definitions(JsonObject now, JsonObject was, ImmutableArray<string> whole) => Place(now, whole) is { } schema
        ? SchemaReferences.Reached(schema, now).Where(name => SchemaReferences.Definition(was, name) is null) : [];

    private static JsonValue? Place(JsonValue? value, ImmutableArray<string> path)
    {
        foreach (var step in path)
        {
            value = value switch
            {
                JsonObject members => members[step]?.Value,
                JsonArray items => items.Items.FirstOrDefault(item => LockPath.KeyOf(item) == step),
                _ => null,
            };
        }

        return value;
    }

    private void TakeTexts(List<LockEdit> edits, string place)
    {
        foreach (var text in Texts(place).Where(_takenTexts.Add))
        {
            edits.Add(_changes.At(LockNames.Texts, text));
        }
    }

    /// <summary>Marks that come with a member; those that go are a change of their own.</summary>
    private void TakeMarks(List<LockEdit> edits, string path)
    {
        var (was, now) = (Facts.Object(locked, LockNames.Marks), Facts.Object(code, LockNames.Marks));
        foreach (var mark in TextComparison.Differing(was, now).Where(mark => Facts.Text(was, mark) is null && IsAt(mark, path) && _takenMarks.Add(mark)))
        {
            edits.Add(_changes.At(LockNames.Marks, mark));
        }
    }

    private static bool IsAt(string mark, string path) =>
        mark.StartsWith(path, StringComparison.Ordinal) && (mark.Length == path.Length || mark[path.Length] is '.' or '[' or '<');

    /// <summary>The descriptions at a place and below that differ.</summary>
    private IEnumerable<string> Texts(string place) => TextComparison.Differing(Facts.Object(locked, LockNames.Texts), Facts.Object(code, LockNames.Texts))
        .Where(name => name == place || name.StartsWith(place + "/", StringComparison.Ordinal));

    /// <summary>What differs though nothing above does: order, which is in the hashes; hashes by hand or by half; or what cannot be compared.</summary>
    private void CompareRest(bool sameVersion)
    {
        var (was, now) = (WithoutHashes(locked), WithoutHashes(code));
        if (JsonPrinter.Compact(was) == JsonPrinter.Compact(now))
        {
            var isSame = Facts.Text(locked, LockNames.Contract) == Facts.Text(code, LockNames.Contract) && Facts.Text(locked, LockNames.Text) == Facts.Text(code, LockNames.Text);
            if (!isSame && sameVersion)
            {
                _changes.Add(
                    ChangeKind.Additive, "the hash of its entry", Facts.Show(Facts.Text(locked, LockNames.Contract)), Facts.Show(Facts.Text(code, LockNames.Contract)),
                    _changes.At(LockNames.Contract), _changes.At(LockNames.Text));
            }

            return;
        }

        var isOrder = LockOrder.Canonical(was) == LockOrder.Canonical(now);
        _changes.Add(
            isOrder ? ChangeKind.Additive : ChangeKind.Widened, isOrder ? "the order of its entry" : "its entry, which cannot be compared,", "one", "another",
            new LockEdit(entry));
    }

    private static JsonObject WithoutHashes(JsonObject tool) => tool.With(LockNames.Contract, null).With(LockNames.Text, null);
}

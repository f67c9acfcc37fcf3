using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Reads one row of a model file.</summary>
/// <param name="faults">Takes what is wrong with it.</param>
internal sealed class ModelRowReader(ImmutableArray<JsonFault>.Builder faults)
{
    /// <summary>What a row has whatever it says.</summary>
    private static readonly ImmutableArray<string> Common = ["type", "member", "parameters", "note"];

    /// <summary>What a row may say, and with which other members.</summary>
    private static readonly ImmutableArray<(string Kind, ImmutableArray<string> With)> Kinds =
    [
        ("source", ["at", "keyed", "name"]),
        ("sink", ["at", "name", "when", "unless"]),
        ("flow", []),
        ("neutral", []),
        ("barrier", ["at", "returns"]),
        ("effect", ["impact", "host", "when", "unless"]),
        ("reaches", []),
        ("reads", []),
    ];

    private readonly RowValueReader _values = new(faults);

    /// <summary>The row; null, or with faults added, where something is wrong with it.</summary>
    public ModelRow? Read(JsonValue value)
    {
        if (value is not JsonObject row)
        {
            return Fault(value, "has a row that is no object. Write { \"type\": …, \"member\": …, and what is said }");
        }

        var kinds = Kinds.Where(one => row[one.Kind] is not null).ToImmutableArray();
        if (kinds is not [var (kind, with)])
        {
            return Fault(row, $"has a row that says {(kinds.IsEmpty ? "nothing" : "several things at once")}. Write exactly one of {string.Join(", ", Kinds.Select(static one => one.Kind))}");
        }

        foreach (var member in row.Members)
        {
            if (member.Name != kind && !Common.Contains(member.Name) && !with.Contains(member.Name))
            {
                faults.Add(new JsonFault(member.NameSpan, $"has the member '{member.Name}', which a row of the kind '{kind}' does not know. Its members are {string.Join(", ", Common.Add(kind).AddRange(with))}"));
            }
        }

        if (row["note"] is { } note && note.Value is not JsonString)
        {
            faults.Add(new JsonFault(note.Value.Span, "has a note that is no text"));
        }

        var types = _values.Texts(row, "type", "is required: the metadata name of a type");
        var members = _values.Texts(row, "member", "is required: a name, \".ctor\", \"this[]\" or \"*\"");
        var parameters = row["parameters"] is { } list ? _values.Texts(list.Value, "parameters", mayBeEmpty: true) : default;
        return Statement(kind, row) is { } statement && !types.IsEmpty && !members.IsEmpty ? new ModelRow(types, members, parameters, statement) : null;
    }

    private RowStatement? Statement(string kind, JsonObject row)
    {
        var value = row[kind]!.Value;
        switch (kind)
        {
            case "source":
                return new SourceStatement(
                    _values.Labels(value, kind, LabelNames.OfSources), _values.Endpoints(row, "at", EndpointRoot.Return), _values.Endpoint(row["keyed"]), _values.Text(row["name"]) ?? "");
            case "sink":
                return Sink(value, row);
            case "flow":
                return new FlowStatement(_values.Steps(value));
            case "neutral":
                return _values.IsTrue(value, kind) ? new FlowStatement([]) : null;
            case "barrier":
                return new BarrierStatement(_values.Labels(value, kind, LabelNames.OfBarriers), _values.Endpoints(row, "at", EndpointRoot.Return), _values.Truth(row["returns"]));
            case "effect":
                return Effect(row);
            case "reaches":
                return _values.Endpoint(row[kind]) is { } host ? new ReachStatement(host) : null;
            default:
                return _values.IsTrue(value, kind) ? new ReadsStatement() : null;
        }
    }

    private SinkStatement? Sink(JsonValue value, JsonObject row)
    {
        var at = _values.Endpoints(row, "at", EndpointRoot.AnyArgument);
        var when = When(row, isNegated: false);
        var word = (value as JsonString)?.Text ?? "";
        if (word == SinkWords.None)
        {
            return new SinkStatement(null, at, "", when);
        }

        if (!SinkWords.All.TryGetValue(word, out var sink))
        {
            faults.Add(new JsonFault(value.Span, $"has a sink that there is not. The sinks are {string.Join(", ", SinkWords.All.Keys.OrderBy(static one => one, StringComparer.Ordinal))} and none"));
            return null;
        }

        return new SinkStatement(sink.Kind, at, _values.Text(row["name"]) ?? sink.Name, when);
    }

    private EffectStatement? Effect(JsonObject row) => _values.Text(row["effect"]) is { } does
        ? new EffectStatement(does, _values.Impact(row["impact"]), _values.Endpoint(row["host"]), When(row, isNegated: true)) : null;

    /// <summary>The condition under which what is said holds; negated: under which it does not.</summary>
    private ConditionText? When(JsonObject row, bool isNegated)
    {
        if (row["when"] is not null && row["unless"] is { } unless)
        {
            faults.Add(new JsonFault(unless.NameSpan, "has a row with both 'when' and 'unless'. Keep one"));
        }

        return _values.Condition(row["when"], isNegated) ?? _values.Condition(row["unless"], !isNegated);
    }

    private ModelRow? Fault(JsonValue at, string problem)
    {
        faults.Add(new JsonFault(at.Span, problem));
        return null;
    }
}

using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Reads one row of a model file.</summary>
/// <param name="faults">Takes what is wrong with it.</param>
internal sealed class ModelRowReader(ImmutableArray<JsonFault>.Builder faults)
{
    private const string AllKinds = "source, sink, flow, neutral, barrier, effect, reaches and reads";

    private readonly RowValueReader _values = new(faults);

    /// <summary>The row; null, or with faults added, where something is wrong with it.</summary>
    public ModelRow? Read(JsonValue value)
    {
        if (value is not JsonObject row)
        {
            return Fault(value, "has a row that is no object. Write { \"type\": …, \"member\": …, and what is said }");
        }

        JsonMember? said = null;
        foreach (var member in row.Members)
        {
            if (Others(member.Name) is null)
            {
                continue;
            }

            if (said is not null)
            {
                faults.Add(new JsonFault(member.NameSpan, $"has a row that says '{said.Name}' and '{member.Name}'. Write a row for each"));
                return null;
            }

            said = member;
        }

        if (said is null)
        {
            return Fault(row, $"has a row that says nothing. Write one of {AllKinds}");
        }

        CheckMembers(row, said.Name, Others(said.Name)!);
        var types = _values.Texts(row, "type", "is required: the metadata name of a type");
        var members = _values.Texts(row, "member", "is required: a name, \".ctor\", \"this[]\" or \"*\"");
        var parameters = row["parameters"] is { } list ? _values.Texts(list.Value, "parameters", mayBeEmpty: true) : default;
        return Statement(said, row) is { } statement && !types.IsEmpty && !members.IsEmpty ? new ModelRow(types, members, parameters, statement) : null;
    }

    /// <summary>What may stand beside a kind of row; null where the name is no kind.</summary>
    private static string[]? Others(string kind) => kind switch
    {
        "source" => ["at", "keyed", "name"],
        "sink" => ["at", "name", "when", "unless"],
        "barrier" => ["at", "returns", "when", "unless"],
        "effect" => ["impact", "host", "when", "unless"],
        "flow" or "neutral" or "reaches" or "reads" => [],
        _ => null,
    };

    private void CheckMembers(JsonObject row, string kind, string[] others)
    {
        foreach (var member in row.Members)
        {
            if (member.Name != kind && member.Name is not ("type" or "member" or "parameters" or "note") && Array.IndexOf(others, member.Name) < 0)
            {
                faults.Add(new JsonFault(
                    member.NameSpan,
                    $"has the member '{member.Name}', which a row that says '{kind}' does not know. Its members are type, member, parameters, note, {string.Join(", ", [kind, .. others])}"));
            }
        }

        if (row["note"] is { Value: not JsonString } note)
        {
            faults.Add(new JsonFault(note.Value.Span, "has a note that is no text"));
        }
    }

    private RowStatement? Statement(JsonMember said, JsonObject row)
    {
        switch (said.Name)
        {
            case "source":
                return new SourceStatement(
                    _values.Labels(said, LabelNames.OfSource, LabelNames.Sources), _values.Endpoints(row, "at", EndpointRoot.Return), _values.Endpoint(row["keyed"]), _values.Text(row["name"]) ?? "");
            case "sink":
                return Sink(said.Value, row);
            case "flow":
                return new FlowStatement(_values.Steps(said.Value));
            case "neutral":
                return _values.IsTrue(said) ? new FlowStatement([]) : null;
            case "barrier":
                return new BarrierStatement(_values.Labels(said, LabelNames.OfBarrier, LabelNames.Barriers), _values.Endpoints(row, "at", EndpointRoot.Return), _values.Truth(row["returns"]), When(row, isNegated: false));
            case "effect":
                return _values.Text(said) is { } does ? new EffectStatement(does, _values.Impact(row["impact"]), _values.Endpoint(row["host"]), When(row, isNegated: true)) : null;
            case "reaches":
                return _values.Endpoint(said) is { } host ? new ReachStatement(host) : null;
            default:
                return _values.IsTrue(said) ? new ReadsStatement() : null;
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

        if (SinkWords.Kind(word) is { } kind)
        {
            return new SinkStatement(kind, at, _values.Text(row["name"]) ?? SinkWords.Name(kind), when);
        }

        faults.Add(new JsonFault(value.Span, $"has a sink that there is not. The sinks are {SinkWords.All}"));
        return null;
    }

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

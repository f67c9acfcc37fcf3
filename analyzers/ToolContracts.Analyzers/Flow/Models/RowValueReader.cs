using ToolContracts.Shared;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Reads the values in a row. It runs once over the whole catalogue, uncompiled, so it is written plainly.</summary>
/// <param name="faults">Takes what is wrong with them.</param>
internal sealed class RowValueReader(ImmutableArray<JsonFault>.Builder faults)
{
    private const string Arrow = " -> ";

    /// <summary>A text that is not empty; null where there is none.</summary>
    public string? Text(JsonMember? member)
    {
        if (member is null)
        {
            return null;
        }

        if (member.Value is JsonString { Text: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Fault(member.Value, $"has no text at '{member.Name}'");
        return null;
    }

    /// <summary>The text or texts of a member that has to be there.</summary>
    public ImmutableArray<JsonString> Texts(JsonObject row, string name, string isMissing)
    {
        if (row[name] is { } member)
        {
            return Texts(member.Value, name);
        }

        Fault(row, $"has a row without '{name}', which {isMissing}");
        return [];
    }

    /// <summary>A text, or an array of texts.</summary>
    public ImmutableArray<JsonString> Texts(JsonValue value, string name, bool mayBeEmpty = false)
    {
        var items = value is JsonArray array ? array.Items : [value];
        var texts = ImmutableArray.CreateBuilder<JsonString>(items.Length);
        foreach (var item in items)
        {
            if (item is JsonString text && !string.IsNullOrWhiteSpace(text.Text))
            {
                texts.Add(text);
            }
        }

        if (texts.Count < items.Length || (texts.Count == 0 && !mayBeEmpty))
        {
            Fault(value, $"has neither a text nor an array of texts at '{name}'");
            return [];
        }

        return texts.MoveToImmutable();
    }

    /// <summary>A label, or an array of labels.</summary>
    public Labels Labels(JsonMember member, Func<string, Labels?> known, string words)
    {
        var labels = Flow.Labels.None;
        foreach (var text in Texts(member.Value, member.Name))
        {
            if (known(text.Text) is { } label)
            {
                labels |= label;
            }
            else
            {
                Fault(text, $"has the label '{text.Text}' at '{member.Name}', which there is not. The labels are {words}");
            }
        }

        return labels;
    }

    /// <summary>An endpoint, or an array of endpoints; a root alone where there is none.</summary>
    public ImmutableArray<EndpointText> Endpoints(JsonObject row, string name, EndpointRoot root)
    {
        if (row[name] is not { } member)
        {
            return [new EndpointText(root, -1, "", default, row.Span)];
        }

        var places = ImmutableArray.CreateBuilder<EndpointText>();
        foreach (var text in Texts(member.Value, name))
        {
            if (Endpoint(text, text.Text) is { } place)
            {
                places.Add(place);
            }
        }

        return places.ToImmutable();
    }

    /// <summary>An endpoint; null where there is none.</summary>
    public EndpointText? Endpoint(JsonMember? member) => Text(member) is { } text ? Endpoint(member!.Value, text) : null;

    /// <summary>Steps: a text, or an array of texts, of the form <c>from -> to</c>.</summary>
    public ImmutableArray<StepText> Steps(JsonValue value)
    {
        var steps = ImmutableArray.CreateBuilder<StepText>();
        foreach (var text in Texts(value, "flow"))
        {
            var arrow = text.Text.IndexOf(Arrow, StringComparison.Ordinal);
            if (arrow < 0)
            {
                Fault(text, $"has the step '{text.Text}', which is none. Write \"Argument[0] -> Return\"");
            }
            else if (Endpoint(text, text.Text.Substring(0, arrow)) is { } from && Endpoint(text, text.Text.Substring(arrow + Arrow.Length)) is { } to)
            {
                steps.Add(new StepText(from, to));
            }
        }

        return steps.ToImmutable();
    }

    /// <summary>A condition: one endpoint and the constants; null where there is none.</summary>
    public ConditionText? Condition(JsonMember? member, bool negated)
    {
        if (member is null)
        {
            return null;
        }

        if (member.Value is not JsonObject { Members: [var of] })
        {
            Fault(member.Value, $"has no condition at '{member.Name}'. Write {{ \"Argument[0]\": [\"…\"] }}, with one place of the call");
            return null;
        }

        var constants = ImmutableArray.CreateBuilder<string>();
        foreach (var text in Texts(of.Value, of.Name))
        {
            constants.Add(text.Text);
        }

        return Endpoint(new JsonString(of.NameSpan, of.Name), of.Name) is { } place && constants.Count > 0 ? new ConditionText(place, constants.ToImmutable(), negated) : null;
    }

    /// <summary>Names of impacts; none where there are none.</summary>
    public int Impact(JsonMember? member)
    {
        var impact = 0;
        foreach (var text in member is null ? [] : Texts(member.Value, member.Name))
        {
            var one = ImpactOf(text.Text);
            impact |= (int)one;
            if (one == ImpactValue.None)
            {
                Fault(text, $"has the impact '{text.Text}', which there is not. The impacts are Financial, ExternalCommunication, Administrative, DataDeletion, CodeExecution and HighImpact");
            }
        }

        return impact;
    }

    /// <summary>True or false; null where there is none.</summary>
    public bool? Truth(JsonMember? member)
    {
        if (member is { Value: not JsonLiteral { Value: not null } })
        {
            Fault(member.Value, $"has neither true nor false at '{member.Name}'");
        }

        return (member?.Value as JsonLiteral)?.Value;
    }

    /// <summary>Whether a value is true, the one value of some members.</summary>
    public bool IsTrue(JsonMember member)
    {
        if (member.Value is JsonLiteral { Value: true })
        {
            return true;
        }

        Fault(member.Value, $"has another value than true at '{member.Name}'. Write true, or remove the row");
        return false;
    }

    private static ImpactValue ImpactOf(string name) => name switch
    {
        nameof(ImpactValue.Financial) => ImpactValue.Financial,
        nameof(ImpactValue.ExternalCommunication) => ImpactValue.ExternalCommunication,
        nameof(ImpactValue.Administrative) => ImpactValue.Administrative,
        nameof(ImpactValue.DataDeletion) => ImpactValue.DataDeletion,
        nameof(ImpactValue.CodeExecution) => ImpactValue.CodeExecution,
        nameof(ImpactValue.HighImpact) => ImpactValue.HighImpact,
        _ => ImpactValue.None,
    };

    private EndpointText? Endpoint(JsonValue value, string text)
    {
        if (EndpointParser.Parse(text, value.Span) is { } endpoint)
        {
            return endpoint;
        }

        Fault(value, $"has the place '{text}', which is none. Write This, Return, Argument[0], Argument[name] or Argument[*], then .Element, .Parameter[0], .Return or .Name");
        return null;
    }

    private void Fault(JsonValue at, string problem) => faults.Add(new JsonFault(at.Span, problem));
}

using ToolContracts.Shared;
using ToolContracts.Shared.Json;

namespace ToolContracts.Analyzers.Flow.Models;

/// <summary>Reads the values in a row.</summary>
/// <param name="faults">Takes what is wrong with them.</param>
internal sealed class RowValueReader(ImmutableArray<JsonFault>.Builder faults)
{
    private const string Arrow = " -> ";

    /// <summary>A text that is not empty; null where there is none.</summary>
    public string? Text(JsonMember? member)
    {
        if (member is null || member.Value is JsonString { Text.Length: > 0 } and { Text: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return (member?.Value as JsonString)?.Text;
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
        ImmutableArray<JsonValue> items = value is JsonArray array ? array.Items : [value];
        if ((items.IsEmpty && !mayBeEmpty) || items.Any(static item => item is not JsonString { Text: var text } || string.IsNullOrWhiteSpace(text)))
        {
            Fault(value, $"has neither a text nor an array of texts at '{name}'");
            return [];
        }

        return [.. items.OfType<JsonString>()];
    }

    /// <summary>A label, or an array of labels.</summary>
    public Labels Labels(JsonValue value, string name, ImmutableDictionary<string, Labels> known)
    {
        var labels = Flow.Labels.None;
        foreach (var text in Texts(value, name))
        {
            if (known.TryGetValue(text.Text, out var label))
            {
                labels |= label;
            }
            else
            {
                Fault(text, $"has the label '{text.Text}' at '{name}', which there is not. The labels are {string.Join(", ", known.Keys.OrderBy(static one => one, StringComparer.Ordinal))}");
            }
        }

        return labels;
    }

    /// <summary>An endpoint, or an array of endpoints; a root alone where there is none.</summary>
    public ImmutableArray<EndpointText> Endpoints(JsonObject row, string name, EndpointRoot root) =>
        row[name] is { } member
            ? [.. Texts(member.Value, name).Select(text => Endpoint(text, text.Text)).OfType<EndpointText>()]
            : [new EndpointText(root, -1, "", default, row.Span)];

    /// <summary>An endpoint; null where there is none.</summary>
    public EndpointText? Endpoint(JsonMember? member) => Text(member) is { } text ? Endpoint(member!.Value, text) : null;

    /// <summary>Steps: a text, or an array of texts, of the form <c>from -> to</c>.</summary>
    public ImmutableArray<(EndpointText From, EndpointText To)> Steps(JsonValue value)
    {
        var steps = ImmutableArray.CreateBuilder<(EndpointText, EndpointText)>();
        foreach (var text in Texts(value, "flow"))
        {
            var arrow = text.Text.IndexOf(Arrow, StringComparison.Ordinal);
            if (arrow < 0)
            {
                Fault(text, $"has the step '{text.Text}', which is none. Write \"Argument[0] -> Return\"");
            }
            else if (Endpoint(text, text.Text.Substring(0, arrow)) is { } from && Endpoint(text, text.Text.Substring(arrow + Arrow.Length)) is { } to)
            {
                steps.Add((from, to));
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

        var constants = Texts(of.Value, of.Name);
        return Endpoint(new JsonString(of.NameSpan, of.Name), of.Name) is { } place && !constants.IsEmpty
            ? new ConditionText(place, new EquatableArray<string>([.. constants.Select(static one => one.Text)]), negated) : null;
    }

    /// <summary>Names of impacts; none where there are none.</summary>
    public int Impact(JsonMember? member)
    {
        var impact = ImpactValue.None;
        foreach (var text in member is null ? [] : Texts(member.Value, member.Name))
        {
            if (Enum.TryParse<ImpactValue>(text.Text, out var one) && Enum.IsDefined(typeof(ImpactValue), one) && one.ToString() == text.Text)
            {
                impact |= one;
            }
            else
            {
                Fault(text, $"has the impact '{text.Text}', which there is not. The impacts are {string.Join(", ", Enum.GetNames(typeof(ImpactValue)).Skip(1))}");
            }
        }

        return (int)impact;
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
    public bool IsTrue(JsonValue value, string name)
    {
        if (value is JsonLiteral { Value: true })
        {
            return true;
        }

        Fault(value, $"has another value than true at '{name}'. Write true, or remove the row");
        return false;
    }

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

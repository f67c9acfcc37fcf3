using System.Globalization;
using System.Text.Json;

namespace ToolContracts.Console.Values;

/// <summary>
/// A plan as a person reads it. Members of an object whose names end in <c>Before</c> and <c>After</c> and begin alike are one change; so are the
/// members of two objects named <c>before</c> and <c>after</c>. All others are facts.
/// </summary>
internal sealed class PlanView
{
    private const int MaxItems = 120;
    private const int MaxText = 32_000;
    private const string BeforeName = "Before";
    private const string AfterName = "After";

    private readonly List<PlanSection> _sections = [];
    private int _items;
    private int _text;

    private PlanView()
    {
    }

    /// <summary>The summary, where the contract has one in place of a typed plan; else null.</summary>
    public string? Summary { get; private set; }

    /// <summary>The parts of a typed plan.</summary>
    public IReadOnlyList<PlanSection> Sections => _sections;

    /// <summary>Whether there is more than is shown.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Summary is null && _sections.Count == 0;

    /// <summary>Reads a plan.</summary>
    /// <param name="plan">The plan as JSON; empty where it was erased.</param>
    public static PlanView Of(ReadOnlyMemory<byte> plan)
    {
        var view = new PlanView();
        if (plan.IsEmpty)
        {
            return view;
        }

        using var document = JsonDocument.Parse(plan);
        if (document.RootElement.ValueKind == JsonValueKind.String)
        {
            view.Summary = document.RootElement.GetString();
        }
        else
        {
            view.Add("", document.RootElement);
        }

        return view;
    }

    /// <summary>The lines that matter first: changes, then those of lists such as warnings, then facts.</summary>
    public IEnumerable<PlanItem> Lead(int count) => _sections
        .SelectMany(static section => section.Items.Select(item => (Item: item, Label: string.Join(" › ", new[] { section.Title, item.Label }.Where(static part => part.Length > 0)))))
        .OrderBy(static one => one.Item.IsChange ? 0 : one.Item.Label.Length == 0 ? 1 : 2).Take(count)
        .Select(static one => one.Item with { Label = one.Label });

    private void Add(string title, JsonElement value)
    {
        List<PlanItem> items = [];
        List<(string Title, JsonElement Value)> parts = [];
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Sort(value, member, items, parts);
                }

                break;
            case JsonValueKind.Array:
                var number = 0;
                foreach (var item in value.EnumerateArray())
                {
                    number++;
                    if (IsPart(item))
                    {
                        parts.Add((string.Create(CultureInfo.InvariantCulture, $"{number}"), item));
                    }
                    else if (!TryAdd(items, new PlanItem("", null, TextOf(item), null)))
                    {
                        break;
                    }
                }

                break;
            default:
                TryAdd(items, new PlanItem("", null, TextOf(value), null));
                break;
        }

        if (items.Count > 0)
        {
            _sections.Add(new PlanSection(title, items));
        }

        foreach (var part in parts)
        {
            if (IsCut)
            {
                return;
            }

            Add(title.Length == 0 ? part.Title : $"{title} › {part.Title}", part.Value);
        }
    }

    private void Sort(JsonElement parent, JsonProperty member, List<PlanItem> items, List<(string Title, JsonElement Value)> parts)
    {
        if (Partner(parent, member.Name, BeforeName, AfterName) is { } after)
        {
            var label = Texts.Words.OfMember(member.Name.Length == BeforeName.Length ? "" : member.Name[..^BeforeName.Length]);
            if (member.Value.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
            {
                foreach (var name in member.Value.EnumerateObject().Concat(after.EnumerateObject()).Select(static one => one.Name).Distinct(StringComparer.Ordinal))
                {
                    var words = label.Length == 0 ? Texts.Words.OfMember(name) : $"{label} {Texts.Words.OfMember(name)}";
                    TryAdd(items, Change(words, TextOf(member.Value, name), TextOf(after, name)));
                }
            }
            else
            {
                TryAdd(items, Change(label, TextOf(member.Value), TextOf(after)));
            }
        }
        else if (Partner(parent, member.Name, AfterName, BeforeName) is not null)
        {
            // It stands beside its partner.
        }
        else if (IsPart(member.Value))
        {
            parts.Add((Texts.Words.OfMember(member.Name), member.Value));
        }
        else if (member.Value is not { ValueKind: JsonValueKind.Array })
        {
            TryAdd(items, new PlanItem(Texts.Words.OfMember(member.Name), null, TextOf(member.Value), null));
        }
    }

    private static JsonElement? Partner(JsonElement parent, string name, string ending, string otherEnding)
    {
        if (string.Equals(name, ending, StringComparison.OrdinalIgnoreCase))
        {
            return parent.TryGetProperty(char.ToLowerInvariant(otherEnding[0]) + otherEnding[1..], out var whole) ? whole : null;
        }

        return name.EndsWith(ending, StringComparison.Ordinal) && parent.TryGetProperty(name[..^ending.Length] + otherEnding, out var other) ? other : null;
    }

    // An empty list says nothing.
    private static bool IsPart(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0);

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "nothing",
        _ => value.GetRawText(),
    };

    private static string TextOf(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) ? TextOf(value) : "nothing";

    private static PlanItem Change(string label, string before, string after) => new(label, before, after, Delta(before, after));

    private static string? Delta(string before, string after) =>
        decimal.TryParse(before, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var from)
        && decimal.TryParse(after, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var to) && from != to
        && Math.Abs(from) < 1e12m && Math.Abs(to) < 1e12m
            ? (to > from ? "+" : "\u2212") + Math.Abs(to - from).ToString("#,0.##########", CultureInfo.InvariantCulture)
            : null;

    private bool TryAdd(List<PlanItem> items, PlanItem item)
    {
        if (_items >= MaxItems || _text >= MaxText)
        {
            IsCut = true;
            return false;
        }

        _items++;
        _text += item.Label.Length + (item.Before?.Length ?? 0) + item.After.Length;
        items.Add(item);
        return true;
    }
}

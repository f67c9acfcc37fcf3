using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared.Json;

namespace ToolContracts.Shared.Owners;

/// <summary>toolcontracts.owners.json: who answers for each concern, by toolset or for all. Its format is in docs/guides/owners.md.</summary>
internal sealed class OwnersFile
{
    public const string Name = "toolcontracts.owners.json";

    /// <summary>The one version of the format.</summary>
    private const string Version = "1";

    /// <summary>The name that stands for all toolsets.</summary>
    private const string All = "*";

    private readonly Dictionary<string, Dictionary<string, string>> _owned = new(StringComparer.Ordinal);

    private OwnersFile()
    {
    }

    /// <summary>What has to have an owner.</summary>
    public static ImmutableArray<string> Concerns { get; } =
    [
        "legitimate-purpose", "runtime", "identity-and-incident-response", "data-classification", "side-effects-and-compensation", "evaluation", "approval",
    ];

    /// <summary>Reads a file: what it says, and what is wrong with it. A file with a fault says nothing.</summary>
    public static (OwnersFile? File, ImmutableArray<JsonFault> Faults) Read(string text)
    {
        var (value, fault) = JsonDocumentReader.Read(text);
        if (fault is not null)
        {
            return (null, [fault]);
        }

        if (value is not JsonObject root)
        {
            return (null, [new JsonFault(value?.Span ?? new TextSpan(0, 0), "is no object. Write { \"version\": 1, \"owners\": { … } }")]);
        }

        var file = new OwnersFile();
        var faults = ImmutableArray.CreateBuilder<JsonFault>();
        if (CheckVersion(root) is { } version)
        {
            // Of another version nothing else can be said.
            return (null, [version]);
        }

        foreach (var member in root.Members)
        {
            if (member.Name is not ("version" or "owners"))
            {
                faults.Add(new JsonFault(member.NameSpan, $"has the member '{member.Name}', which it does not know. Its members are version and owners"));
            }
        }

        if (root["owners"] is not { Value: JsonObject toolsets })
        {
            faults.Add(new JsonFault(root["owners"]?.Value.Span ?? root.Span, "has no object 'owners'. Name owners by toolset, or for all by \"*\""));
        }
        else
        {
            foreach (var toolset in toolsets.Members)
            {
                file.Read(toolset, faults);
            }
        }

        return faults.Count == 0 ? (file, []) : (null, faults.ToImmutable());
    }

    /// <summary>The concerns for which a toolset has no owner, in the order of <see cref="Concerns"/>.</summary>
    public IEnumerable<string> WithoutOwner(string toolset) => Concerns.Where(concern => OwnerOf(toolset, concern) is null);

    /// <summary>Who answers for a concern of a toolset: its own owner, else that of all; null where nobody does.</summary>
    public string? OwnerOf(string toolset, string concern) => Owner(toolset, concern) ?? Owner(All, concern);

    /// <summary>The toolsets that are named, whether there are such or not; without <c>*</c>.</summary>
    public IEnumerable<string> Named => _owned.Keys.Where(static name => name != All).OrderBy(static name => name, StringComparer.Ordinal);

    private static JsonFault? CheckVersion(JsonObject root) => root["version"] switch
    {
        null => new JsonFault(root.Span, "says no version. Write \"version\": 1"),
        { Value: JsonNumber { Text: Version } } => null,
        { Value: JsonNumber { Text: var text } number } when int.TryParse(text, out var newer) && newer > 1 =>
            new JsonFault(number.Span, $"is of version {text}, and this package reads version 1. Update the package"),
        { Value: var other } => new JsonFault(other.Span, "is of no version that there is. Write \"version\": 1"),
    };

    private string? Owner(string toolset, string concern) =>
        _owned.TryGetValue(toolset, out var concerns) && concerns.TryGetValue(concern, out var owner) ? owner : null;

    private void Read(JsonMember toolset, ImmutableArray<JsonFault>.Builder faults)
    {
        if (toolset.Name != All && !ToolNames.IsValidPart(toolset.Name))
        {
            faults.Add(new JsonFault(toolset.NameSpan, $"names '{toolset.Name}', which is no name of a toolset. Write one, or \"*\" for all"));
        }

        if (toolset.Value is not JsonObject concerns)
        {
            faults.Add(new JsonFault(toolset.Value.Span, $"has no object at '{toolset.Name}'. Name an owner for each concern"));
            return;
        }

        var owned = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var concern in concerns.Members)
        {
            if (!Concerns.Contains(concern.Name))
            {
                faults.Add(new JsonFault(concern.NameSpan, $"has the concern '{concern.Name}', which it does not know. The concerns are {string.Join(", ", Concerns)}"));
            }
            else if (concern.Value is not JsonString { Text: var owner } || string.IsNullOrWhiteSpace(owner))
            {
                faults.Add(new JsonFault(concern.Value.Span, $"names no owner for '{concern.Name}'. Write the team or person who answers for it"));
            }

            owned[concern.Name] = (concern.Value as JsonString)?.Text ?? "";
        }

        _owned[toolset.Name] = owned;
    }
}

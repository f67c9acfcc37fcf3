using System.Globalization;
using System.Text.Json;
using ToolContracts.Evidence;

namespace ToolContracts.Console.Evidence;

/// <summary>A record of the log, read from its leaf.</summary>
/// <param name="Sequence">Its place.</param>
/// <param name="Type">What is stated, as the log names it.</param>
/// <param name="At">When it happened; null where the leaf does not say so readably.</param>
/// <param name="Members">All members of the leaf as text, in their order.</param>
internal sealed record LeafView(long Sequence, string Type, DateTimeOffset? At, IReadOnlyDictionary<string, string> Members)
{
    /// <summary>A member; null where the record has none.</summary>
    public string? this[string name] => Members.GetValueOrDefault(name);

    public static LeafView Of(EvidenceEntry entry)
    {
        using var leaf = JsonDocument.Parse(entry.Leaf);
        var members = leaf.RootElement.EnumerateObject().ToDictionary(
            static member => member.Name, static member => member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()! : member.Value.GetRawText(), StringComparer.Ordinal);
        var isTime = DateTimeOffset.TryParse(members.GetValueOrDefault("at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at);
        return new LeafView(entry.Sequence, members.GetValueOrDefault("type", ""), isTime ? at : null, members);
    }

    /// <summary>What is stated, as words.</summary>
    public string Words => Type switch
    {
        "open" => "Host started",
        "intent" => "Call begins",
        "outcome" => "Call ended",
        "refusal" => "Not run",
        "read" => "Read",
        "unknown" => "End unknown",
        "kill" => "Switch set",
        "revive" => "Switch lifted",
        "revive-asked" => "Lift asked for",
        "grant" => "Grant given",
        "revoke" => "Grant taken back",
        "proposed" => "Approval asked for",
        "approved" => "Approved",
        "denied" => "Denied",
        "superseded" => "Superseded",
        "budget" => "Budget changed",
        "reconciled" => "End found out",
        "standing" => "Standing approval",
        "hold" => "Hold",
        "forgotten" => "Tenant forgotten",
        "attenuation" => "Task narrowed",
        _ => Type,
    };

    /// <summary>How it is shown: one of the tones of tags.</summary>
    public string Tone => Type switch
    {
        "refusal" when this["code"] is "approval-required" or "completed" => "",
        "refusal" or "denied" or "kill" or "revoke" => "tag-bad",
        "unknown" => "tag-warn",
        "approved" or "revive" or "reconciled" => "tag-good",
        "intent" or "outcome" => "tag-info",
        _ => "",
    };
}

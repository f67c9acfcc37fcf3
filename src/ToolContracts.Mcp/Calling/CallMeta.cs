using System.Text.Json.Nodes;

namespace ToolContracts.Mcp.Calling;

/// <summary>What became of a call, in <c>_meta</c>, for clients that can use it.</summary>
internal static class CallMeta
{
    /// <summary>Writes it under its one key.</summary>
    /// <param name="outcome">What became of the call.</param>
    /// <param name="more">What there is to say besides its code and identity.</param>
    public static JsonObject Of(ToolOutcome outcome, JsonObject? more = null)
    {
        var meta = more ?? [];
        meta["code"] = outcome.Code;
        meta["callId"] = outcome.CallId;
        return new JsonObject { [MetaNames.Call] = meta };
    }

    /// <summary>Where a result comes from.</summary>
    public static JsonObject Of(ResultProvenance provenance, bool replayed) => new()
    {
        ["replayed"] = replayed,
        ["tool"] = provenance.Tool,
        ["contractHash"] = provenance.ContractHash,
        ["ranAs"] = provenance.CallId,
        ["ceiling"] = provenance.Ceiling.ToString(),
        ["untrustedText"] = provenance.HasUntrustedText,
        ["redacted"] = new JsonArray([.. provenance.Redacted.Select(static one => JsonValue.Create(one.ToString()))]),
    };
}

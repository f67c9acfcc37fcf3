using System.Globalization;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ToolContracts.CompilerServices;
using ToolContracts.Mcp.Listing;
using ToolContracts.Results;

namespace ToolContracts.Mcp.Calling;

/// <summary>
/// Writes what became of a call as a result that a model can act on: what happened, whether anything ran, and what to do next. A refusal gives its
/// code and the identity of the call, never a reason.
/// </summary>
internal sealed class OutcomeResults(ApprovalAddress address)
{
    private const int ShownFaults = 20;

    /// <summary>Writes the result.</summary>
    /// <param name="outcome">What became of the call.</param>
    /// <param name="tool">The tool; null where there is none of that name.</param>
    /// <param name="protocolVersion">What the client speaks.</param>
    public CallToolResult Of(ToolOutcome outcome, ShownTool? tool, string? protocolVersion) =>
        outcome is ToolOutcome.Completed completed ? CompletedResult.Of(completed, tool!.FormFor(protocolVersion)) : Refusal(outcome);

    private CallToolResult Refusal(ToolOutcome outcome)
    {
        var where = outcome is ToolOutcome.ApprovalRequired held ? address.Of(held.ProposalId) : null;
        return new CallToolResult
        {
            IsError = true,
            Content = [new TextContentBlock { Text = $"{OutcomeText.Of(outcome, where)}\nCode: {outcome.Code}. Call: {outcome.CallId}." }],
            Meta = CallMeta.Of(outcome, More(outcome, where)),
        };
    }

    private static JsonObject? More(ToolOutcome outcome, string? address) => outcome switch
    {
        ToolOutcome.Withheld withheld => new JsonObject { ["replayed"] = withheld.Replayed },
        ToolOutcome.Invalid invalid => new JsonObject { ["faults"] = Faults(invalid.Faults) },
        ToolOutcome.ApprovalRequired required => Approval(required, address),
        ToolOutcome.InProgress running => Retry(running.RetryAfter),
        ToolOutcome.Limited { RetryAfter: { } retryAfter } limited => Retry(retryAfter, limited.Limit),
        ToolOutcome.Limited limited => new JsonObject { ["limit"] = limited.Limit },
        ToolOutcome.Failed failed => new JsonObject { ["mayRetry"] = failed.MayRetry },
        _ => null,
    };

    // Each fault names what the schema wants, never the value: a model reads its own arguments better than ours.
    private static JsonArray Faults(IReadOnlyList<ArgumentFault> faults) =>
        [.. faults.Take(ShownFaults).Select(static fault => new JsonObject { ["path"] = fault.Path, ["code"] = fault.Code, ["expected"] = fault.Expected })];

    private static JsonObject Approval(ToolOutcome.ApprovalRequired required, string? address)
    {
        var meta = new JsonObject
        {
            ["proposal"] = required.ProposalId,
            ["expiresAt"] = required.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        if (address is not null)
        {
            meta["address"] = address;
        }

        return meta;
    }

    private static JsonObject Retry(TimeSpan retryAfter, string? limit = null)
    {
        var meta = new JsonObject { ["retryAfterSeconds"] = OutcomeText.Seconds(retryAfter) };
        if (limit is not null)
        {
            meta["limit"] = limit;
        }

        return meta;
    }
}

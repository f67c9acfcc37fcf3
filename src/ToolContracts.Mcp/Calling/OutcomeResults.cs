using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using ToolContracts.CompilerServices;
using ToolContracts.Mcp.Listing;

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
    public CallToolResult Of(ToolOutcome outcome, ShownTool? tool, string? protocolVersion) => outcome switch
    {
        ToolOutcome.Completed completed => CompletedResult.Of(completed, tool!.FormFor(protocolVersion)),
        ToolOutcome.Withheld withheld => Error(
            withheld,
            "The tool ran and had its effect. Its result is not shown to you. Do not call it again: nothing would run, and the result would stay hidden.",
            new JsonObject { ["replayed"] = withheld.Replayed }),
        ToolOutcome.Invalid invalid => Error(invalid, Faults(invalid.Faults), new JsonObject { ["faults"] = FaultsMeta(invalid.Faults) }),
        ToolOutcome.Denied => Error(outcome, "Denied. Nothing ran. Do not repeat the call; whoever runs this server finds the reason under the call's id."),
        ToolOutcome.ApprovalRequired required => Error(required, Approval(required), ApprovalMeta(required)),
        ToolOutcome.Conflict { Code: "expired-key" } => Error(
            outcome, "Nothing ran. A call under this key ran before, and its result is not kept any more. Do not repeat it; take another key only for another operation."),
        ToolOutcome.Conflict => Error(
            outcome, "Nothing ran. Another call under this key had other arguments. Repeat its arguments to see its result, or take another key for another operation."),
        ToolOutcome.InProgress running => Error(
            running, $"The same call is running. Nothing ran a second time. Ask again {After(running.RetryAfter)} to see its result.", RetryMeta(running.RetryAfter)),
        ToolOutcome.Unknown => Error(
            outcome,
            "It is not known whether the call had its effect. Do not repeat it, and do not do the same in another way: a person or the host has to find out first. "
            + "Tell the person whom you work for, with the call's id."),
        ToolOutcome.Limited { RetryAfter: { } retryAfter } limited => Error(
            limited, $"The limit '{limited.Limit}' is reached. Nothing ran. Call again {After(retryAfter)}.", RetryMeta(retryAfter, limited.Limit)),
        ToolOutcome.Limited limited => Error(
            limited, $"The limit '{limited.Limit}' is reached. Waiting does not help: ask for less, or stop.", new JsonObject { ["limit"] = limited.Limit }),
        ToolOutcome.TimedOut => Error(outcome, "The tool did not end in time. It has no effect, so you may call it again; ask for less where you can."),
        ToolOutcome.Failed { MayRetry: true } => Error(outcome, "The tool failed before it had any effect. You may call it again.", Retryable(true)),
        ToolOutcome.Failed => Error(outcome, "The tool failed and left no effect. The same call would fail again.", Retryable(false)),
        ToolOutcome.Disabled => Error(outcome, "The tool is switched off. Nothing ran. Do not repeat the call until somebody switches it on."),
        ToolOutcome.Unavailable => Error(outcome, "The server cannot keep its promises now. Nothing ran. Call again later."),
        _ => throw new InvalidOperationException($"{outcome.GetType().Name} is no outcome that is known here."),
    };

    private static CallToolResult Error(ToolOutcome outcome, string text, JsonObject? more = null) => new()
    {
        IsError = true,
        Content = [new TextContentBlock { Text = $"{text}\nCode: {outcome.Code}. Call: {outcome.CallId}." }],
        Meta = CallMeta.Of(outcome, more),
    };

    // Each fault names what the schema wants, never the value: a model reads its own arguments better than ours.
    private static string Faults(IReadOnlyList<ArgumentFault> faults)
    {
        var text = new StringBuilder("The arguments do not keep the tool's schema. Nothing ran. Mend each of these and call again:");
        foreach (var fault in faults.Take(ShownFaults))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {fault.Path} ({fault.Code}): expected {fault.Expected}");
        }

        return faults.Count > ShownFaults ? text.Append(CultureInfo.InvariantCulture, $"\n- and {faults.Count - ShownFaults} more").ToString() : text.ToString();
    }

    private static JsonArray FaultsMeta(IReadOnlyList<ArgumentFault> faults) =>
        [.. faults.Take(ShownFaults).Select(static fault => new JsonObject { ["path"] = fault.Path, ["code"] = fault.Code, ["expected"] = fault.Expected })];

    private string Approval(ToolOutcome.ApprovalRequired required)
    {
        var where = address.Of(required.ProposalId) is { } url ? $" at {url}" : "";
        return $"Somebody has to approve this call first{where}: proposal {required.ProposalId}, until {Time(required.ExpiresAt)}. Nothing ran. "
            + "After the approval make the same call again, with the same arguments; it then runs once.";
    }

    private JsonObject ApprovalMeta(ToolOutcome.ApprovalRequired required)
    {
        var meta = new JsonObject { ["proposal"] = required.ProposalId, ["expiresAt"] = Time(required.ExpiresAt) };
        if (address.Of(required.ProposalId) is { } url)
        {
            meta["address"] = url;
        }

        return meta;
    }

    private static JsonObject RetryMeta(TimeSpan retryAfter, string? limit = null)
    {
        var meta = new JsonObject { ["retryAfterSeconds"] = Seconds(retryAfter) };
        if (limit is not null)
        {
            meta["limit"] = limit;
        }

        return meta;
    }

    private static JsonObject Retryable(bool mayRetry) => new() { ["mayRetry"] = mayRetry };

    private static string After(TimeSpan retryAfter) => Seconds(retryAfter) == 1 ? "in 1 second" : $"in {Seconds(retryAfter)} seconds";

    private static int Seconds(TimeSpan time) => Math.Max(1, (int)Math.Ceiling(time.TotalSeconds));

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}

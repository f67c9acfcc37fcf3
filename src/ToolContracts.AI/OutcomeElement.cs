using System.Buffers;
using System.Text.Json;
using ToolContracts.CompilerServices;
using ToolContracts.Results;

namespace ToolContracts.AI;

/// <summary>
/// Writes what became of a call as a function's result: the tool's own JSON where it completed, else an object with <c>outcome</c> (the code), <c>call</c>,
/// <c>message</c>, and what there is to act on. No reason and no message of an exception is in it.
/// </summary>
internal static class OutcomeElement
{
    private const int ShownFaults = 20;

    /// <summary>Writes an outcome.</summary>
    public static JsonElement Of(ToolOutcome outcome, ToolFunctionOptions options)
    {
        if (outcome is ToolOutcome.Completed completed)
        {
            var reader = new Utf8JsonReader(completed.Result.Span);
            return JsonElement.ParseValue(ref reader);
        }

        var address = outcome is ToolOutcome.ApprovalRequired held ? options.AddressOf(held.ProposalId) : null;
        return Write(outcome.Code, outcome.CallId, OutcomeText.Of(outcome, address), writer => More(writer, outcome, address));
    }

    /// <summary>Nobody is known to call.</summary>
    public static JsonElement NobodyCalls() => Write("denied", null, "Denied. Nothing ran: nobody is signed in.", static _ => { });

    /// <summary>The arguments have no UTF-8.</summary>
    public static JsonElement NoText() =>
        Write("invalid-arguments", null, "Nothing ran. A text of the arguments is not well-formed: it has half of a surrogate pair, or is no number. Mend it and call again.", static _ => { });

    private static JsonElement Write(string code, string? callId, string message, Action<Utf8JsonWriter> more)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("outcome"u8, code);
            if (callId is not null)
            {
                writer.WriteString("call"u8, callId);
            }

            writer.WriteString("message"u8, message);
            more(writer);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    private static void More(Utf8JsonWriter writer, ToolOutcome outcome, string? address)
    {
        switch (outcome)
        {
            case ToolOutcome.Invalid invalid:
                Faults(writer, invalid.Faults);
                break;
            case ToolOutcome.ApprovalRequired held:
                writer.WriteString("proposal"u8, held.ProposalId);
                writer.WriteString("expiresAt"u8, held.ExpiresAt.UtcDateTime);
                if (address is not null)
                {
                    writer.WriteString("address"u8, address);
                }

                break;
            case ToolOutcome.InProgress running:
                writer.WriteNumber("retryAfterSeconds"u8, OutcomeText.Seconds(running.RetryAfter));
                break;
            case ToolOutcome.Limited limited:
                writer.WriteString("limit"u8, limited.Limit);
                if (limited.RetryAfter is { } retryAfter)
                {
                    writer.WriteNumber("retryAfterSeconds"u8, OutcomeText.Seconds(retryAfter));
                }

                break;
            case ToolOutcome.Failed failed:
                writer.WriteBoolean("mayRetry"u8, failed.MayRetry);
                break;
            default:
                break;
        }
    }

    private static void Faults(Utf8JsonWriter writer, IReadOnlyList<ArgumentFault> faults)
    {
        writer.WriteStartArray("faults"u8);
        foreach (var fault in faults.Take(ShownFaults))
        {
            writer.WriteStartObject();
            writer.WriteString("path"u8, fault.Path);
            writer.WriteString("code"u8, fault.Code);
            writer.WriteString("expected"u8, fault.Expected);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

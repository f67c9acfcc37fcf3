using System.Globalization;
using System.Text;
using ToolContracts.CompilerServices;

namespace ToolContracts.Results;

/// <summary>
/// Says to a model what became of a call that has no result to show: what happened, whether anything ran, and what to do next. Never a reason, and never what
/// the model sent: it reads its own arguments better.
/// </summary>
public static class OutcomeText
{
    private const int ShownFaults = 20;

    /// <summary>Writes the text.</summary>
    /// <param name="outcome">What became of the call; not <see cref="ToolOutcome.Completed"/>, whose result speaks for itself.</param>
    /// <param name="approvalAddress">Where somebody decides over the proposal of an <see cref="ToolOutcome.ApprovalRequired"/>; null where none is known.</param>
    /// <returns>Plain English sentences.</returns>
    /// <exception cref="ArgumentException">The call completed.</exception>
    public static string Of(ToolOutcome outcome, string? approvalAddress = null) => outcome switch
    {
        ToolOutcome.Withheld => "The tool ran and had its effect. Its result is not shown to you. Do not call it again: nothing would run, and the result would stay hidden.",
        ToolOutcome.Invalid invalid => Faults(invalid.Faults),
        ToolOutcome.Denied => "Denied. Nothing ran. Do not repeat the call; whoever runs this host finds the reason under the call's id.",
        ToolOutcome.ApprovalRequired required => Approval(required, approvalAddress),
        ToolOutcome.Conflict { Code: "expired-key" } =>
            "Nothing ran. A call under this key ran before, and its result is not kept any more. Do not repeat it; take another key only for another operation.",
        ToolOutcome.Conflict => "Nothing ran. Another call under this key had other arguments. Repeat its arguments to see its result, or take another key for another operation.",
        ToolOutcome.InProgress running => $"The same call is running. Nothing ran a second time. Ask again {After(running.RetryAfter)} to see its result.",
        ToolOutcome.Unknown =>
            "It is not known whether the call had its effect. Do not repeat it, and do not do the same in another way: a person or the host has to find out first. "
            + "Tell the person whom you work for, with the call's id.",
        ToolOutcome.Limited { RetryAfter: { } retryAfter } limited => $"The limit '{limited.Limit}' is reached. Nothing ran. Call again {After(retryAfter)}.",
        ToolOutcome.Limited limited => $"The limit '{limited.Limit}' is reached. Waiting does not help: ask for less, or stop.",
        ToolOutcome.TimedOut => "The tool did not end in time. It has no effect, so you may call it again; ask for less where you can.",
        ToolOutcome.Failed { MayRetry: true } => "The tool failed before it had any effect. You may call it again.",
        ToolOutcome.Failed => "The tool failed and left no effect. The same call would fail again.",
        ToolOutcome.Disabled => "The tool is switched off. Nothing ran. Do not repeat the call until somebody switches it on.",
        ToolOutcome.Unavailable => "The host cannot keep its promises now. Nothing ran. Call again later.",
        _ => throw new ArgumentException("The result of a completed call speaks for itself.", nameof(outcome)),
    };

    /// <summary>A wait in whole seconds, rounded up: at least 1.</summary>
    /// <param name="wait">The wait.</param>
    /// <returns>Seconds.</returns>
    public static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    private static string Faults(IReadOnlyList<ArgumentFault> faults)
    {
        var text = new StringBuilder("The arguments do not keep the tool's schema. Nothing ran. Mend each of these and call again:");
        foreach (var fault in faults.Take(ShownFaults))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n- {fault.Path} ({fault.Code}): expected {fault.Expected}");
        }

        return faults.Count > ShownFaults ? text.Append(CultureInfo.InvariantCulture, $"\n- and {faults.Count - ShownFaults} more").ToString() : text.ToString();
    }

    private static string Approval(ToolOutcome.ApprovalRequired required, string? address)
    {
        var where = address is null ? "" : $" at {address}";
        var until = required.ExpiresAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return $"Somebody has to approve this call first{where}: proposal {required.ProposalId}, until {until}. Nothing ran. "
            + "After the approval make the same call again, with the same arguments; it then runs once.";
    }

    private static string After(TimeSpan wait) => Seconds(wait) == 1 ? "in 1 second" : $"in {Seconds(wait)} seconds";
}

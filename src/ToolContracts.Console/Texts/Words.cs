using System.Globalization;
using ToolContracts.Approvals;
using ToolContracts.Contracts;
using ToolContracts.Ledger;

namespace ToolContracts.Console.Texts;

/// <summary>Words for what the runtime has names for.</summary>
internal static class Words
{
    public static string Of(SideEffect effect) => effect switch
    {
        SideEffect.None => "Reads only",
        SideEffect.Reversible => "Reversible",
        _ => "Irreversible",
    };

    public static string Of(ProposalState state) => state switch
    {
        ProposalState.Pending => "Waiting",
        ProposalState.Approved => "Approved",
        ProposalState.Denied => "Denied",
        ProposalState.Superseded => "Superseded",
        ProposalState.Consumed => "Used",
        _ => "Expired",
    };

    public static string Of(AttemptStatus status) => status switch
    {
        AttemptStatus.Running => "Running",
        AttemptStatus.Completed => "Completed",
        AttemptStatus.Failed => "Failed",
        AttemptStatus.Unknown => "Unknown",
        AttemptStatus.Compensated => "Compensated",
        _ => "Expired",
    };

    public static string Of(KillScope scope) => scope switch
    {
        KillScope.Toolset => "Toolset",
        KillScope.Tool => "Tool",
        KillScope.Tenant => "Tenant",
        KillScope.Actor => "Actor",
        KillScope.Task => "Task",
        _ => "Everything",
    };

    public static string Of(IdempotencyContract idempotency) => idempotency.Stance switch
    {
        IdempotencyStance.Keyed => "Once a key",
        IdempotencyStance.Natural => "Safe to repeat",
        IdempotencyStance.Unstated => "No stance",
        _ => "Never repeated",
    };

    public static string Of(ActorKind kind) => kind switch
    {
        ActorKind.Human => "person",
        ActorKind.Workload => "agent or job",
        _ => "service",
    };

    /// <summary>What a side effect touches, each as words.</summary>
    public static IEnumerable<string> Of(Impact impact) => Enum.GetValues<Impact>().Where(one => one != Impact.None && impact.HasFlag(one)).Select(static one => one switch
    {
        Impact.Financial => "Money",
        Impact.ExternalCommunication => "Sends outside",
        Impact.Administrative => "Administration",
        Impact.DataDeletion => "Deletes data",
        Impact.CodeExecution => "Runs code",
        _ => "High impact",
    });

    /// <summary>Bytes, in the unit that fits.</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024.0):0.#} MiB"),
        >= 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
    };

    /// <summary>A member's name as words: <c>balanceAfter</c> is <c>Balance after</c>.</summary>
    public static string OfMember(string name)
    {
        var words = new System.Text.StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            var isUpper = char.IsAsciiLetterUpper(name[i]);
            if (i > 0 && isUpper && !char.IsAsciiLetterUpper(name[i - 1]))
            {
                words.Append(' ');
            }

            words.Append(i == 0 ? char.ToUpperInvariant(name[i]) : isUpper ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }
}

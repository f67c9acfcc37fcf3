using System.CommandLine;
using ToolContracts.Approvals;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Verbs.Approvals;

/// <summary>Says yes or no to a proposal, as the operating system's account.</summary>
internal sealed class DecideVerb : Verb
{
    private readonly bool _isApproval;

    private readonly Argument<string> _id = new("proposal") { Description = "Its identity." };

    private readonly Option<string> _tenant = CommonOptions.RequiredTenant();

    private readonly Option<string> _digest = new("--digest")
    {
        Description = "The whole digest as approvals show prints it: what was seen is what is decided.",
        HelpName = "hex",
        Required = true,
    };

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    internal DecideVerb(string name, string description, bool isApproval)
        : base(name, description)
    {
        _isApproval = isApproval;
        Arguments.Add(_id);
        Options.Add(_tenant);
        Options.Add(_digest);
        Options.Add(_reason);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var digest = ReadDigest(parsed.GetRequiredValue(_digest));
        var (id, tenant) = (parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_tenant));
        var who = Operator.Current();
        var decision = new Decision(
            id, digest, new Caller(ActorKind.Human, who.Name, tenant), _isApproval, who.Reason(parsed.GetRequiredValue(_reason)));
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            var result = await store.DecideAsync(decision, cancellationToken).ConfigureAwait(false);
            if (result is DecisionResult.NotAllowed refused)
            {
                await RecordAsync(store, decision, refused.Reason).ConfigureAwait(false);
            }

            return Tell(result, decision);
        }
    }

    private static Digest ReadDigest(string hex)
    {
        var bytes = new byte[Digest.Size];
        return hex.Length == 2 * Digest.Size && Convert.FromHexString(hex, bytes, out _, out _) == System.Buffers.OperationStatus.Done
            ? new Digest(bytes)
            : throw new UsageException("A digest is 64 hexadecimal digits, as approvals show prints it.");
    }

    // As a host does: who tried and may not is in the evidence.
    private static ValueTask RecordAsync(SqliteToolStore store, Decision decision, string reason) => store.AppendAsync(
        [
            new EvidenceRecord
            {
                Type = EvidenceType.Refusal,
                At = TimeProvider.System.GetUtcNow(),
                Tenant = decision.Approver.Tenant,
                Actor = decision.Approver.Actor,
                Code = "decision-not-allowed",
                Reason = $"{reason} for proposal {decision.ProposalId}",
            },
        ],
        CancellationToken.None);

    private static Answer Tell(DecisionResult result, Decision decision) => result switch
    {
        DecisionResult.Decided { Proposal.State: ProposalState.Pending } => Answer.Of(
            ExitCode.No, "waits-for-others", "Your yes counts. It waits for other people: see approvals show."),
        DecisionResult.Decided => Answer.Of(
            ExitCode.Done, decision.IsApproval ? "approved" : "denied", decision.IsApproval ? "Approved: the same call, dispatched again, may run once." : "Denied."),
        DecisionResult.AlreadyDecided decided => Answer.Of(ExitCode.No, "already-decided", $"It is {Texts.Of(decided.State)} already. Nothing was changed."),
        DecisionResult.Expired => Answer.Of(ExitCode.No, "expired", "Its time has run out. Nothing was changed."),
        DecisionResult.DigestDiffers => Answer.Of(
            ExitCode.No, "digest-differs", "The digest is not the proposal's: what you saw is not what waits. Nothing was changed; look again."),
        DecisionResult.NotAllowed refused => Answer.Of(
            ExitCode.No, "not-allowed", $"{decision.Approver.Actor} may not decide this: {refused.Reason}. The attempt is in the evidence."),
        DecisionResult.Unknown => Answer.Of(ExitCode.NotFound, "no-such-proposal", $"Tenant {decision.Approver.Tenant} has no proposal '{decision.ProposalId}'."),
        _ => throw new InvalidOperationException($"A store does not answer {result.GetType()}."),
    };
}

using System.CommandLine;
using ToolContracts.Approvals;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Approvals;

/// <summary>Shows what a decision is about.</summary>
internal sealed class ShowProposalVerb : Verb
{
    private readonly Argument<string> _id = new("proposal") { Description = "Its identity." };

    private readonly Option<string> _tenant = CommonOptions.RequiredTenant();

    internal ShowProposalVerb()
        : base("show", "Shows what a decision is about: arguments, plan, who asks, who must approve, and the digest that a decision names.")
    {
        Arguments.Add(_id);
        Options.Add(_tenant);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var (id, tenant) = (parsed.GetRequiredValue(_id), parsed.GetRequiredValue(_tenant));
        if (await store.ProposalAsync(tenant, id, cancellationToken).ConfigureAwait(false) is not { } proposal)
        {
            return Answer.Of(ExitCode.NotFound, "no-such-proposal", $"Tenant {tenant} has no proposal '{id}'.");
        }

        var document = ProposalDocument.Of(proposal);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.ProposalDocument, report => Write(report, document, proposal.Content));
    }

    private static void Write(Report report, ProposalDocument shown, ProposalContent content)
    {
        report.Pairs(
            ("proposal", shown.Id),
            ("state", shown.State),
            ("tool", shown.Tool),
            ("effect", shown.Impact == "none" ? shown.SideEffect : $"{shown.SideEffect}, {shown.Impact}"),
            ("tenant", shown.Tenant),
            ("asked by", shown.Who),
            ("task", shown.Task),
            ("resources", shown.Resources.Count == 0 ? null : string.Join(", ", shown.Resources.Select(static r => r ?? "(none named)"))),
            ("needs", string.Join(" and ", shown.Needs.Select(static n => $"{Texts.Of(n.Count)} with {n.Action}"))),
            ("contract", shown.ContractHash),
            ("made", Texts.Of(shown.CreatedAt)),
            ("expires", Texts.Of(shown.ExpiresAt)));
        WriteDecisions(report, shown);
        if (shown.Digest is null)
        {
            report.Line();
            report.Line("Its values were erased some time after it expired.");
            return;
        }

        WriteJson(report, "Plan", content.Plan);
        WriteJson(report, "Arguments", content.Arguments);
        if (!content.Claims.Span.SequenceEqual("{}"u8))
        {
            WriteJson(report, "Claims of the caller that fill parameters", content.Claims);
        }

        report.Line();
        report.Line("Digest of all that is decided over");
        report.Line("  " + shown.Digest);
    }

    private static void WriteDecisions(Report report, ProposalDocument shown)
    {
        List<string> lines = [.. shown.Votes.Select(static v => $"yes by {Who(v.By, v.OnBehalfOf, v.At, v.Reason)}{(v.StandingId is { } id ? $" (standing approval {Texts.Of(id)})" : string.Empty)}")];
        if (shown.LastDecision is { } last && !shown.Votes.Any(vote => vote.At == last.At && vote.By == last.By))
        {
            lines.Add($"{shown.State} by {Who(last.By, last.OnBehalfOf, last.At, last.Reason)}");
        }

        if (lines.Count > 0)
        {
            report.Line();
            report.Line("Decisions");
            lines.ForEach(line => report.Line("  " + line));
        }
    }

    private static string Who(string by, string? onBehalfOf, DateTimeOffset at, string? reason) =>
        $"{by}{(onBehalfOf is null ? string.Empty : $" for {onBehalfOf}")}, {Texts.Of(at)}: {reason ?? "nothing said"}";

    private static void WriteJson(Report report, string title, ReadOnlyMemory<byte> json)
    {
        report.Line();
        report.Line(title);
        report.Lines(Texts.Json(json), "  ");
    }
}

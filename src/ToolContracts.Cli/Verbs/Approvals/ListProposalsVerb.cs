using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Approvals;

/// <summary>Lists what waits for a decision.</summary>
internal sealed class ListProposalsVerb : Verb
{
    private const int Page = 200;

    private readonly Option<string> _tenant = CommonOptions.RequiredTenant();

    internal ListProposalsVerb()
        : base("list", "Lists what waits for a decision, oldest first.") => Options.Add(_tenant);

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var tenant = parsed.GetRequiredValue(_tenant);
        List<ProposalDocument> waiting = [];
        for (var after = 0L; ;)
        {
            var page = await store.WaitingAsync(tenant, after, Page, cancellationToken).ConfigureAwait(false);
            waiting.AddRange(page.Select(ProposalDocument.Of));
            if (page.Count < Page)
            {
                break;
            }

            after = page[^1].Number;
        }

        var document = new ProposalListDocument(waiting);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.ProposalListDocument, report => Write(report, waiting));
    }

    private static void Write(Report report, List<ProposalDocument> waiting)
    {
        if (waiting.Count == 0)
        {
            report.Line("Nothing waits.");
            return;
        }

        report.Table(
            ["proposal", "tool", "effect", "asked by", "task", "expires", "votes", "needs"],
            waiting.Select(static p => new[]
            {
                p.Id, p.Tool, p.SideEffect, p.Who, p.Task, Texts.Of(p.ExpiresAt), Texts.Of(p.Votes.Count),
                string.Join(" and ", p.Needs.Select(static n => n.Count == 1 ? n.Role : $"{Texts.Of(n.Count)} of {n.Role}")),
            }));
    }
}

/// <summary>The document of <c>approvals list</c>.</summary>
internal sealed record ProposalListDocument(IReadOnlyList<ProposalDocument> Proposals);

using System.CommandLine;
using ToolContracts.Approvals;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Approvals;

/// <summary>Lists approvals that were given beforehand.</summary>
internal sealed class ListStandingVerb : Verb
{
    private readonly Option<string> _tenant = CommonOptions.RequiredTenant();

    internal ListStandingVerb()
        : base("list", "Lists standing approvals that can still be used.") => Options.Add(_tenant);

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var standing = await store.StandingAsync(parsed.GetRequiredValue(_tenant), cancellationToken).ConfigureAwait(false);
        var document = new StandingListDocument([.. standing.Select(Describe)]);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.StandingListDocument, report => Write(report, document));
    }

    private static StandingDocument Describe(StandingApproval standing) => new(
        standing.Id, standing.Tenant, standing.Requester, standing.Tool, standing.ContractHash, standing.Resource.ToString(), standing.UsesLeft, standing.ExpiresAt,
        standing.By, standing.OnBehalfOf, standing.Reason, standing.At);

    private static void Write(Report report, StandingListDocument list)
    {
        if (list.Standing.Count == 0)
        {
            report.Line("There is none.");
            return;
        }

        report.Table(
            ["id", "tool", "for", "resources", "uses left", "expires", "by", "reason"],
            list.Standing.Select(static s => new[] { Texts.Of(s.Id), s.Tool, s.Requester, s.Resource, Texts.Of(s.UsesLeft), Texts.Of(s.ExpiresAt), s.By, s.Reason }));
    }
}

/// <summary>The document of <c>approvals standing list</c>.</summary>
internal sealed record StandingListDocument(IReadOnlyList<StandingDocument> Standing);

/// <summary>A standing approval.</summary>
internal sealed record StandingDocument(
    long Id, string Tenant, string Requester, string Tool, string ContractHash, string Resource, int UsesLeft, DateTimeOffset ExpiresAt, string By, string? OnBehalfOf,
    string Reason, DateTimeOffset At);

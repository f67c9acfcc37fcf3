using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs.Ledger;

/// <summary>Lists calls whose outcome is open.</summary>
internal sealed class ListAttemptsVerb : Verb
{
    private readonly Option<string?> _tenant = CommonOptions.Tenant("Only of this tenant.");

    private readonly Option<string> _state = new("--state")
    {
        Description = "open (all), unknown (nobody knows how they ended) or running.",
        DefaultValueFactory = static _ => "open",
    };

    internal ListAttemptsVerb()
        : base("list", "Lists the calls whose outcome is open.")
    {
        _state.AcceptOnlyFromAmong("open", "unknown", "running");
        Options.Add(_tenant);
        Options.Add(_state);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var (tenant, state) = (parsed.GetValue(_tenant), parsed.GetValue(_state));
        var attempts = (await store.OpenAttemptsAsync(cancellationToken).ConfigureAwait(false))
            .Where(attempt => (tenant is null || attempt.Tenant == tenant) && (state == "open" || attempt.IsUnknown == (state == "unknown")));
        var document = new AttemptListDocument([.. attempts.Select(Describe)]);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.AttemptListDocument, report => Write(report, document));
    }

    private static OpenAttemptDocument Describe(OpenAttempt attempt) => new(
        attempt.CallId, attempt.IsUnknown ? "unknown" : "running", attempt.Reason, attempt.Tenant, attempt.Actor, attempt.Task, attempt.Tool, attempt.Key,
        attempt.ClaimedAt, attempt.FencingToken);

    private static void Write(Report report, AttemptListDocument list)
    {
        if (list.Calls.Count == 0)
        {
            report.Line("No call is open.");
            return;
        }

        report.Table(
            ["call", "state", "why", "tenant", "actor", "task", "tool", "key", "since"],
            list.Calls.Select(static c => new[] { c.CallId, c.State, c.Reason, c.Tenant, c.Actor, c.Task, c.Tool, c.Key, Texts.Of(c.ClaimedAt) }));
    }
}

/// <summary>The document of <c>ledger list</c>.</summary>
internal sealed record AttemptListDocument(IReadOnlyList<OpenAttemptDocument> Calls);

/// <summary>A call whose outcome is open.</summary>
internal sealed record OpenAttemptDocument(
    string CallId, string State, string? Reason, string Tenant, string Actor, string? Task, string Tool, string? Key, DateTimeOffset ClaimedAt, long FencingToken);

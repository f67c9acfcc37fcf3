using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Verbs;

/// <summary>What is going on in a store.</summary>
internal sealed class StatusVerb() : Verb("status", "Shows hosts, switches, holds, open calls, what waits, budgets near their limits, and the log.")
{
    /// <summary>From which part of its limit on a budget is near it.</summary>
    private const decimal Near = 0.8m;

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var attempts = await store.OpenAttemptsAsync(cancellationToken).ConfigureAwait(false);
        var unknown = attempts.Count(static attempt => attempt.IsUnknown);
        var note = await store.CheckpointAsync(cancellationToken).ConfigureAwait(false);
        var now = TimeProvider.System.GetUtcNow();
        var status = new StatusDocument
        {
            Database = CommonOptions.Store(parsed).FullPath,
            SchemaVersion = StoreReader.SchemaVersion,
            Hosts = store.Hosts(),
            Log = new LogDocument(
                await store.OriginAsync(cancellationToken).ConfigureAwait(false), await store.SizeAsync(cancellationToken).ConfigureAwait(false),
                note is not null && CheckpointText.Read(note) is { } checkpoint
                    ? new CheckpointDocument(checkpoint.Size, checkpoint.Root.ToString(), checkpoint.At, (long)(now - checkpoint.At).TotalSeconds)
                    : null),
            Switches = [.. (await store.AuthorityAsync(cancellationToken).ConfigureAwait(false)).Switches.Select(SwitchDocument.Of)],
            Holds = [.. (await store.HoldsAsync(cancellationToken).ConfigureAwait(false)).Select(HoldDocument.Of)],
            RunningCalls = attempts.Count - unknown,
            UnknownCalls = unknown,
            WaitingProposals = [.. (await store.WaitingByTenantAsync(cancellationToken).ConfigureAwait(false)).Select(static w => new WaitingDocument(w.Tenant, w.Count))],
            BudgetsNearLimit = await NearAsync(store, cancellationToken).ConfigureAwait(false),
        };
        return Answer.Of(ExitCode.Done, status, CliJson.Default.StatusDocument, report => Write(report, status, now));
    }

    private static async Task<IReadOnlyList<BudgetDocument>> NearAsync(StoreReader store, CancellationToken cancellationToken)
    {
        List<BudgetDocument> near = [];
        foreach (var tenant in await store.TenantsWithBudgetsAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (var report in await store.BudgetsAsync(tenant, cancellationToken).ConfigureAwait(false))
            {
                near.AddRange(BudgetDocument.Of(report).Where(budget => budget.Spent + budget.Reserved >= budget.Limit * Near && budget.Subject is not null));
            }
        }

        return near;
    }

    private static void Write(Report report, StatusDocument status, DateTimeOffset now)
    {
        report.Pairs(
            ("database", status.Database),
            ("schema", Texts.Of(status.SchemaVersion)),
            ("hosts alive", Texts.Of(status.Hosts.Count)),
            ("log", $"{Texts.Of(status.Log.Size)} records"),
            ("checkpoint", status.Log.Checkpoint is { } c ? $"{Texts.Of(c.Size)} records signed, {Texts.Of(now - c.At)} ago" : "nothing is signed"),
            ("calls", $"{Texts.Of(status.RunningCalls)} running, {Texts.Of(status.UnknownCalls)} unknown"),
            ("switches", status.Switches.Count == 0 ? "none" : $"{Texts.Of(status.Switches.Count)} on"),
            ("holds", status.Holds.Count == 0 ? "none" : Texts.Of(status.Holds.Count)),
            ("waiting", status.WaitingProposals.Count == 0 ? "none" : string.Join(", ", status.WaitingProposals.Select(static w => $"{w.Tenant} {Texts.Of(w.Count)}"))));
        if (status.Switches.Count > 0)
        {
            report.Line();
            report.Line("Kill switches");
            SwitchDocument.Write(report, status.Switches);
        }

        if (status.Holds.Count > 0)
        {
            report.Line();
            report.Line("Holds");
            report.Table(
                ["id", "tenant", "since", "by", "reason"],
                status.Holds.Select(static h => new[] { Texts.Of(h.Id), h.Tenant ?? "all", Texts.Of(h.At), h.By, h.Reason }), "  ");
        }

        if (status.BudgetsNearLimit.Count > 0)
        {
            report.Line();
            report.Line("Budgets near their limits");
            BudgetDocument.Write(report, status.BudgetsNearLimit, "  ");
        }
    }
}

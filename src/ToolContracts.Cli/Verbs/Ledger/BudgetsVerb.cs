using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Ledger;

/// <summary>Lists budgets and what was spent of them.</summary>
internal sealed class BudgetsVerb : Verb
{
    private readonly Option<string?> _tenant = CommonOptions.Tenant("Only of this tenant.");

    internal BudgetsVerb()
        : base("budgets", "Lists budgets and what was spent of them.") => Options.Add(_tenant);

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        List<BudgetDocument> budgets = [];
        IReadOnlyList<string> tenants = parsed.GetValue(_tenant) is { } one ? [one] : await store.TenantsWithBudgetsAsync(cancellationToken).ConfigureAwait(false);
        foreach (var tenant in tenants)
        {
            budgets.AddRange((await store.BudgetsAsync(tenant, cancellationToken).ConfigureAwait(false)).SelectMany(BudgetDocument.Of));
        }

        var document = new BudgetListDocument(budgets);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.BudgetListDocument, report =>
        {
            if (budgets.Count == 0)
            {
                report.Line("There is no budget.");
            }
            else
            {
                BudgetDocument.Write(report, budgets);
            }
        });
    }
}

/// <summary>The document of <c>ledger budgets</c>.</summary>
internal sealed record BudgetListDocument(IReadOnlyList<BudgetDocument> Budgets);

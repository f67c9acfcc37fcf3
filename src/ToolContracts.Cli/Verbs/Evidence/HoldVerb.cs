using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Holds what is kept.</summary>
internal sealed class HoldVerb : Verb
{
    private readonly Option<string?> _tenant = CommonOptions.Tenant("The tenant; else all.");

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    internal HoldVerb()
        : base("hold", "Holds what is kept for an investigation: nothing is erased or forgotten meanwhile, and the log is signed.")
    {
        Options.Add(_tenant);
        Options.Add(_reason);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var who = Operator.Current();
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            var hold = HoldDocument.Of(await store.HoldAsync(
                parsed.GetValue(_tenant), who.Name, who.Reason(parsed.GetRequiredValue(_reason)), cancellationToken).ConfigureAwait(false));
            return Answer.Of(ExitCode.Done, hold, CliJson.Default.HoldDocument, report =>
                report.Line($"Held: what is kept of {hold.Tenant ?? "all tenants"}, hold {Texts.Of(hold.Id)}, by {hold.By}."));
        }
    }
}

using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Approvals;

/// <summary>Withdraws an approval that was given beforehand.</summary>
internal sealed class WithdrawStandingVerb : Verb
{
    private readonly Argument<long> _id = new("id") { Description = "Its identity." };

    private readonly Option<string> _tenant = CommonOptions.RequiredTenant();

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    internal WithdrawStandingVerb()
        : base("withdraw", "Withdraws a standing approval. What was approved through it and not used yet is denied by a decision.")
    {
        Arguments.Add(_id);
        Options.Add(_tenant);
        Options.Add(_reason);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (id, tenant) = (parsed.GetValue(_id), parsed.GetRequiredValue(_tenant));
        var who = Operator.Current();
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            return await store.WithdrawStandingAsync(tenant, id, who.Name, who.Reason(parsed.GetRequiredValue(_reason)), cancellationToken).ConfigureAwait(false)
                ? Answer.Of(ExitCode.Done, "withdrawn", $"Standing approval {Texts.Of(id)} is withdrawn.")
                : Answer.Of(ExitCode.NotFound, "no-such-approval", $"Tenant {tenant} has no standing approval {Texts.Of(id)}.");
        }
    }
}

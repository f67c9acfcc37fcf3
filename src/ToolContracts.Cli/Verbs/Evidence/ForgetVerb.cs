using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Forgets a tenant.</summary>
internal sealed class ForgetVerb : Verb
{
    private readonly Option<string> _tenant = CommonOptions.RequiredTenant();

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    internal ForgetVerb()
        : base("forget", "Destroys the key by which the log names a tenant's values, for ever. Every proof still holds. Copies of the key folder are yours to destroy.")
    {
        Options.Add(_tenant);
        Options.Add(_reason);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var tenant = parsed.GetRequiredValue(_tenant);
        var who = Operator.Current();
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            return await store.ForgetTenantAsync(tenant, who.Name, who.Reason(parsed.GetRequiredValue(_reason)), cancellationToken).ConfigureAwait(false)
                ? Answer.Of(ExitCode.Done, "forgotten", $"The evidence key of tenant {tenant} is destroyed.")
                : Answer.Of(ExitCode.No, "held", $"A hold covers tenant {tenant}: see status. Nothing was changed.");
        }
    }
}

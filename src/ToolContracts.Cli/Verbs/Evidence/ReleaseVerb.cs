using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Ends a hold.</summary>
internal sealed class ReleaseVerb : Verb
{
    private readonly Argument<long> _id = new("id") { Description = "The hold, as status shows it." };

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    internal ReleaseVerb()
        : base("release", "Ends a hold: what is past its time is erased from then on.")
    {
        Arguments.Add(_id);
        Options.Add(_reason);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var id = parsed.GetValue(_id);
        var who = Operator.Current();
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            return await store.ReleaseAsync(id, who.Name, who.Reason(parsed.GetRequiredValue(_reason)), cancellationToken).ConfigureAwait(false)
                ? Answer.Of(ExitCode.Done, "released", $"Hold {Texts.Of(id)} is ended.")
                : Answer.Of(ExitCode.NotFound, "no-such-hold", $"There is no hold {Texts.Of(id)}.");
        }
    }
}

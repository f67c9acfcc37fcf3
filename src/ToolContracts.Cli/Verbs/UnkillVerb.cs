using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs;

/// <summary>Wants a switch lifted.</summary>
internal sealed class UnkillVerb : Verb
{
    private readonly Argument<long> _id = new("id") { Description = "The switch, as status shows it." };

    private readonly Option<string> _reason = CommonOptions.Reason("Why.");

    internal UnkillVerb()
        : base("unkill", "Says that you want a switch lifted. Another account must say so within 24 hours; exit code 1 until then.")
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
            return await store.ReviveAsync(id, who.Name, who.Reason(parsed.GetRequiredValue(_reason)), cancellationToken).ConfigureAwait(false) switch
            {
                ReviveResult.Revived => Answer.Of(ExitCode.Done, "lifted", $"Switch {Texts.Of(id)} is lifted."),
                ReviveResult.WaitsForSecond => Answer.Of(
                    ExitCode.No, "waits-for-second", $"Switch {Texts.Of(id)} stays on: it waits for a second person. {who.Name} wants it lifted; another account must say so within 24 hours."),
                _ => Answer.Of(ExitCode.NotFound, "not-on", $"There is no switch {Texts.Of(id)}."),
            };
        }
    }
}

using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Ledger;

namespace ToolContracts.Cli.Verbs.Ledger;

/// <summary>Says how a call ended whose end was unknown.</summary>
internal sealed class ReconcileVerb : Verb
{
    private readonly Argument<string> _call = new("call") { Description = "Identity of the call." };

    private readonly Option<string?> _completed = new("--completed")
    {
        Description = "It happened: a file with its result as JSON, or - for standard input. The tool's size limit is the host's, and is not checked here.",
        HelpName = "file",
    };

    private readonly Option<string?> _failed = new("--failed") { Description = "It failed for good, without an effect: a stable code.", HelpName = "code" };

    private readonly Option<string?> _notStarted = new("--not-started") { Description = "It never happened and cannot any more: a stable code. Its key is free again.", HelpName = "code" };

    private readonly Option<string?> _compensated = new("--compensated")
    {
        Description = "It happened and was undone, by this call where one is named.",
        HelpName = "call",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string> _reason = CommonOptions.Reason("How it is known.");

    internal ReconcileVerb()
        : base("reconcile", "Says how a call ended whose end was unknown, or that one was undone. The first answer counts.")
    {
        Arguments.Add(_call);
        Options.Add(_completed);
        Options.Add(_failed);
        Options.Add(_notStarted);
        Options.Add(_compensated);
        Options.Add(_reason);
        Validators.Add(result =>
        {
            if (new Option[] { _completed, _failed, _notStarted, _compensated }.Count(option => result.GetResult(option) is not null) != 1)
            {
                result.AddError("Say one of --completed, --failed, --not-started and --compensated.");
            }
        });
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var call = parsed.GetRequiredValue(_call);
        var outcome = await OutcomeAsync(parsed, cancellationToken).ConfigureAwait(false);
        var who = Operator.Current();
        var store = await StoreAccess.WriteAsync(parsed, cancellationToken).ConfigureAwait(false);
        await using (store.ConfigureAwait(false))
        {
            if (await store.ReadAttemptAsync(call, cancellationToken).ConfigureAwait(false) is not { } attempt)
            {
                return Answer.Of(ExitCode.NotFound, "no-such-call", $"The ledger keeps no call '{call}'.");
            }

            var found = new NewReconciliation(attempt.FencingToken, call, outcome, who.Name, who.Reason(parsed.GetRequiredValue(_reason)));
            return await store.ReconcileAsync(found, cancellationToken).ConfigureAwait(false) switch
            {
                ReconcileResult.Reconciled => Answer.Of(ExitCode.Done, "reconciled", $"Call {call} is reconciled."),
                ReconcileResult.Running => Answer.Of(ExitCode.No, "running", $"Call {call} runs in a host that lives: wait for its outcome. Nothing was changed."),
                _ => Answer.Of(ExitCode.No, "not-open", $"The end of call {call} is known already: {Texts.Of(attempt.Status)}. Nothing was changed."),
            };
        }
    }

    private async Task<AttemptOutcome> OutcomeAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_completed) is { } file)
        {
            return new AttemptOutcome.Completed(await ResultFile.ReadAsync(file, cancellationToken).ConfigureAwait(false));
        }

        if (parsed.GetValue(_failed) is { } failed)
        {
            return new AttemptOutcome.FailedFinal(failed);
        }

        return parsed.GetValue(_notStarted) is { } notStarted
            ? new AttemptOutcome.NotStarted(notStarted)
            : new AttemptOutcome.Compensated(parsed.GetValue(_compensated));
    }
}

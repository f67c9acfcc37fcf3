using System.CommandLine;
using System.CommandLine.Help;
using System.Diagnostics.CodeAnalysis;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs;
using ToolContracts.Cli.Verbs.Approvals;
using ToolContracts.Cli.Verbs.Evidence;
using ToolContracts.Cli.Verbs.Importing;
using ToolContracts.Cli.Verbs.Ledger;
using ToolContracts.Cli.Verbs.Locking;
using ToolContracts.Cli.Verbs.Sarif;
using ToolContracts.Cli.Verbs.Toolsets;
using ToolContracts.Ledger;

namespace ToolContracts.Cli;

/// <summary>The whole command line. A new verb is a class and a line here.</summary>
internal static class CommandLine
{
    private const string Help =
        """
        The command line of ToolContracts: for operators on the store's file itself, also while hosts run; for developers and reviewers on built assemblies.

        Exit codes: 0 done or yes, 1 no (problems, refused, waits for a second person), 2 usage, 3 store out of reach, 4 not found.
        """;

    // Not a RootCommand, which is called as its file is; people call this program by its command.
    internal static Command Create() => new("toolcontracts", Help)
    {
        new HelpOption(),
        new VersionOption(),
        CommonOptions.Database,
        CommonOptions.Keys,
        CommonOptions.Json,
        new StatusVerb(),
        new DoctorVerb(),
        new KillVerb(),
        new UnkillVerb(),
        new Command("ledger", "Calls whose outcome is open, what is known of one, and budgets.")
        {
            new ListAttemptsVerb(), new ShowAttemptVerb(), new ReconcileVerb(), new BudgetsVerb(),
        },
        new Command("approvals", "Calls that wait for a decision, and standing approvals.")
        {
            new ListProposalsVerb(),
            new ShowProposalVerb(),
            new DecideVerb("approve", "Approves exactly what was shown. Exit code 1 where it does not count, or other people must approve too.", isApproval: true),
            new DecideVerb("deny", "Denies exactly what was shown; also what was approved and not used yet.", isApproval: false),
            new Command("standing", "Approvals that were given beforehand.") { new ListStandingVerb(), new WithdrawStandingVerb() },
        },
        new Command("evidence", "The log of intents, outcomes and decisions: verify, prove, export, hold.")
        {
            new VerifyVerb(),
            new CheckpointVerb(),
            new ExportVerb(),
            new ProveVerb(),
            new ConsistencyVerb(),
            new ShowEvidenceVerb(),
            new HoldVerb(),
            new ReleaseVerb(),
            new ForgetVerb(),
        },
        new ListContractsVerb(),
        new ExportContractsVerb(),
        new LockVerb(),
        new DiffVerb(),
        new OwnersVerb(),
        new ImportVerb(),
        new Command("sarif", "What compilers found.") { new MergeSarifVerb() },
    };

    [SuppressMessage("Design", "CA1031", Justification = "The last resort: whatever is thrown here is a bug, and no answer that a script may read.")]
    internal static async Task<int> RunAsync(string[] args, Stream output, TextWriter text, TextWriter error)
    {
        // No response files: an argument that begins with @ is a name like any other.
        var parsed = Create().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var writer = new AnswerWriter(output, text, error, parsed.GetValue(CommonOptions.Json));
        try
        {
            if (parsed.Errors.Count > 0)
            {
                return writer.Refuse(ExitCode.Usage, "usage", string.Join(' ', parsed.Errors.Select(static e => e.Message)) + " Try --help.");
            }

            return parsed.CommandResult.Command is Verb verb && parsed.Action == verb.Action
                ? await RunAsync(verb, parsed, writer).ConfigureAwait(false)
                : await parsed.InvokeAsync(new InvocationConfiguration { Output = text, Error = error, EnableDefaultExceptionHandler = false }).ConfigureAwait(false) == 0
                    ? (int)ExitCode.Done
                    : (int)ExitCode.Usage;
        }
        catch (Exception e)
        {
            return e switch
            {
                UsageException or (ArgumentException and not ArgumentNullException) => writer.Refuse(ExitCode.Usage, "usage", e.Message),
                StoreUnusableException => writer.Refuse(ExitCode.Unusable, "store-unusable", e.Message),
                StoreUnavailableException { MayHaveHappened: true } => writer.Refuse(
                    ExitCode.Unusable, "store-unavailable", e.Message + " The change may still become durable: look before you try again."),
                StoreUnavailableException => writer.Refuse(ExitCode.Unusable, "store-unavailable", e.Message + " Nothing was changed."),
                UnusableFileException or IOException or UnauthorizedAccessException => writer.Refuse(ExitCode.Unusable, "file-unusable", e.Message),
                OperationCanceledException => writer.Refuse(ExitCode.Interrupted, "interrupted", "Interrupted."),
                _ => writer.Refuse(ExitCode.Bug, "bug", "The program is at fault: " + e),
            };
        }
    }

    private static async Task<int> RunAsync(Verb verb, ParseResult parsed, AnswerWriter writer)
    {
        using var interrupted = new CancellationTokenSource();
        ConsoleCancelEventHandler cancel = (_, e) =>
        {
            e.Cancel = true;
            interrupted.Cancel();
        };
        Console.CancelKeyPress += cancel;
        try
        {
            return writer.Write(await verb.RunAsync(parsed, interrupted.Token).ConfigureAwait(false));
        }
        finally
        {
            Console.CancelKeyPress -= cancel;
        }
    }
}

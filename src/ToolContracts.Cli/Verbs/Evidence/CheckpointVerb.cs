using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Prints the newest signed note.</summary>
internal sealed class CheckpointVerb() : Verb(
    "checkpoint", "Prints the newest signed checkpoint. Keep it somewhere else: only against it does verify find a log that was cut back or replaced.")
{
    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        if (await store.CheckpointAsync(cancellationToken).ConfigureAwait(false) is not { } note)
        {
            return Answer.Of(ExitCode.NotFound, "not-signed", "Nothing is signed yet.");
        }

        var checkpoint = CheckpointText.Read(note) ?? throw new InvalidDataException("The newest checkpoint is no signed note. Verify the log.");
        var document = new NoteDocument(checkpoint.Origin, checkpoint.Size, checkpoint.Root.ToString(), checkpoint.At, note);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.NoteDocument, report => report.Exactly(note));
    }
}

/// <summary>A signed note, and what it says.</summary>
internal sealed record NoteDocument(string Origin, long Size, string Root, DateTimeOffset At, string Note);

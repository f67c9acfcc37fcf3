using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;
using ToolContracts.Evidence;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Proves that a record lies in the log.</summary>
internal sealed class ProveVerb : Verb
{
    private readonly Option<long> _sequence = new("--sequence") { Description = "The record.", HelpName = "n", Required = true };

    private readonly Option<long?> _size = new("--size") { Description = "Size of a signed checkpoint to prove it for; else the newest.", HelpName = "m" };

    internal ProveVerb()
        : base("prove", "Proves that a record lies in the log (RFC 6962), with the checkpoint that it is proved for, as a C2SP tlog-proof.")
    {
        Options.Add(_sequence);
        Options.Add(_size);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var sequence = parsed.GetValue(_sequence);
        if (await NoteAsync(store, parsed.GetValue(_size), cancellationToken).ConfigureAwait(false) is not { } note || CheckpointText.Read(note) is not { } checkpoint)
        {
            return Answer.Of(ExitCode.NotFound, "no-such-checkpoint", "There is no signed checkpoint of that size: a proof for what nobody signed proves nothing.");
        }

        var leaves = await store.RecordsAsync(sequence, 1, cancellationToken).ConfigureAwait(false);
        if (await store.ProveInclusionAsync(sequence, checkpoint.Size, cancellationToken).ConfigureAwait(false) is not { } proof || leaves is not [var leaf])
        {
            return Answer.Of(
                ExitCode.NotFound, "no-such-record", $"There is no record {Texts.Of(sequence)} among the {Texts.Of(checkpoint.Size)} that the checkpoint covers.");
        }

        var hash = MerkleHash.Leaf(leaf.Leaf.Span);
        if (!proof.Verify(hash, checkpoint.Root))
        {
            return Answer.Of(ExitCode.No, "proof-does-not-hold", "The record is not the one that was signed: verify the log.");
        }

        var document = new InclusionDocument(
            sequence, proof.Size, hash.ToString(), checkpoint.Root.ToString(), [.. proof.Hashes.Select(static h => h.ToString())],
            RawJson.Of(leaf.Leaf), note);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.InclusionDocument, report => report.Exactly(ToText(proof, note)));
    }

    private static async Task<string?> NoteAsync(StoreReader store, long? size, CancellationToken cancellationToken)
    {
        if (size is not { } wanted)
        {
            return await store.CheckpointAsync(cancellationToken).ConfigureAwait(false);
        }

        return wanted > 0 && await store.CheckpointsAsync(wanted - 1, wanted, 1, cancellationToken).ConfigureAwait(false) is [var (_, note)] ? note : null;
    }

    private static string ToText(InclusionProof proof, string note)
    {
        var text = new StringBuilder("c2sp.org/tlog-proof@v1\n").Append(CultureInfo.InvariantCulture, $"index {proof.Sequence}\n");
        foreach (var hash in proof.Hashes)
        {
            text.Append(Convert.ToBase64String(hash.Span)).Append('\n');
        }

        return text.Append('\n').Append(note).ToString();
    }
}

/// <summary>A proof of inclusion. Hashes are hexadecimal, from the leaf's sibling up to the root.</summary>
internal sealed record InclusionDocument(
    long Sequence, long Size, string LeafHash, string Root, IReadOnlyList<string> Hashes, JsonElement? Record, string Checkpoint);

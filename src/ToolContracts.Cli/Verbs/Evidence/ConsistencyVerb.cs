using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Proves that the log only grew.</summary>
internal sealed class ConsistencyVerb : Verb
{
    private readonly Option<long> _first = new("--first") { Description = "The smaller size, from a checkpoint.", HelpName = "a", Required = true };

    private readonly Option<long> _second = new("--second") { Description = "The larger size, from a checkpoint.", HelpName = "b", Required = true };

    internal ConsistencyVerb()
        : base("consistency", "Proves that the log only grew between two sizes (RFC 6962), for whoever holds both checkpoints.")
    {
        Options.Add(_first);
        Options.Add(_second);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var (first, second) = (parsed.GetValue(_first), parsed.GetValue(_second));
        if (await store.ProveConsistencyAsync(first, second, cancellationToken).ConfigureAwait(false) is not { } proof)
        {
            var size = await store.SizeAsync(cancellationToken).ConfigureAwait(false);
            return Answer.Of(ExitCode.NotFound, "no-such-sizes", $"The sizes must be 1 to {Texts.Of(size)}, the smaller first.");
        }

        var document = new ConsistencyDocument(first, second, [.. proof.Hashes.Select(static h => h.ToString())]);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.ConsistencyDocument, report =>
        {
            report.Line($"consistency {Texts.Of(first)} {Texts.Of(second)}");
            foreach (var hash in proof.Hashes)
            {
                report.Line(Convert.ToBase64String(hash.Span));
            }
        });
    }
}

/// <summary>A proof of consistency. Hashes are hexadecimal.</summary>
internal sealed record ConsistencyDocument(long First, long Second, IReadOnlyList<string> Hashes);

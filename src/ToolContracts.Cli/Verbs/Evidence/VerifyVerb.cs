using System.CommandLine;
using ToolContracts.Cli.Evidence;
using ToolContracts.Cli.Output;
using ToolContracts.Evidence;
using ToolContracts.Ledger;
using ToolContracts.Sqlite;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Verifies a log, for whoever has it and the public key.</summary>
internal sealed class VerifyVerb : Verb
{
    private readonly Argument<string> _log = new("log") { Description = "The database, or an export; - for an export on standard input." };

    private readonly Option<string> _publicKey = new("--public-key")
    {
        Description = "The log's public key (PEM), from somewhere else than beside the log.",
        HelpName = "pem",
        Required = true,
    };

    private readonly Option<string[]> _checkpoints = new("--checkpoint")
    {
        Description = "A signed checkpoint that was kept elsewhere; may be given several times.",
        HelpName = "note-file",
    };

    internal VerifyVerb()
        : base(
            "verify",
            """
            Verifies a log: it needs the log and the public key, nothing else, and changes nothing. Problems are printed one a line; exit code 1 where there is one.

            What it cannot find without a checkpoint that was kept elsewhere (--checkpoint): a log that was cut back to an earlier checkpoint, and one that was replaced as a whole by somebody who has the signing key. Records behind the last checkpoint are not signed yet: who can write the file can still change them.
            """)
    {
        Arguments.Add(_log);
        Options.Add(_publicKey);
        Options.Add(_checkpoints);
    }

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var pem = await File.ReadAllTextAsync(parsed.GetRequiredValue(_publicKey), cancellationToken).ConfigureAwait(false);
        List<string> kept = [];
        foreach (var file in parsed.GetValue(_checkpoints) ?? [])
        {
            kept.Add(await File.ReadAllTextAsync(file, cancellationToken).ConfigureAwait(false));
        }

        var found = await VerifyAsync(parsed.GetRequiredValue(_log), pem, kept, cancellationToken).ConfigureAwait(false);
        var document = new VerifyDocument(
            found.IsIntact, found.Origin, found.Size, found.Root.ToString(), found.CheckpointsVerified, found.SignedSize, kept.Count,
            [.. found.Problems.Select(static p => new ProblemDocument(Texts.Of(p.Kind), p.Sequence, p.Message))]);
        return Answer.Of(found.IsIntact ? ExitCode.Done : ExitCode.No, document, CliJson.Default.VerifyDocument, report => Write(report, document));
    }

    private static async Task<EvidenceReport> VerifyAsync(string log, string pem, List<string> kept, CancellationToken cancellationToken)
    {
        using var key = EvidenceVerifier.ReadPublicKey(pem);
        var verifier = new ExportVerifier(key, kept);
        if (log == "-")
        {
            return verifier.Verify(Console.OpenStandardInput(), cancellationToken);
        }

        if (!File.Exists(log))
        {
            throw new StoreUnusableException($"There is no file '{Path.GetFullPath(log)}'.");
        }

        var input = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        await using (input.ConfigureAwait(false))
        {
            if (!IsDatabase(input))
            {
                return verifier.Verify(input, cancellationToken);
            }
        }

        return await EvidenceVerifier.VerifyAsync(log, pem, kept, cancellationToken).ConfigureAwait(false);
    }

    // What is neither is verified as an export, and told to be none.
    private static bool IsDatabase(FileStream input)
    {
        var mark = "SQLite format 3\0"u8;
        Span<byte> first = stackalloc byte[16];
        var read = input.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        input.Position = 0;
        return first[..read].SequenceEqual(mark);
    }

    private static void Write(Report report, VerifyDocument found)
    {
        foreach (var problem in found.Problems)
        {
            report.Line($"{(problem.Sequence is { } sequence ? Texts.Of(sequence) : "-")}  {problem.Kind}  {problem.Message}");
        }

        if (found.Problems.Count > 0)
        {
            report.Line();
        }

        report.Pairs(
            ("log", found.Origin ?? "(does not say)"),
            ("records", Texts.Of(found.Size)),
            ("root", found.Root),
            ("signed", found.SignedSize == found.Size ? $"all, {Texts.Of(found.CheckpointsVerified)} checkpoints agree"
                : $"the first {Texts.Of(found.SignedSize)}, {Texts.Of(found.CheckpointsVerified)} checkpoints agree; who can write the log can still change the others"));
        if (found.KeptCheckpoints == 0)
        {
            report.Line("No checkpoint that was kept elsewhere was given: a log that was cut back, or replaced by who has the signing key, is not found.");
        }

        report.Line(found.Intact ? "Intact." : $"NOT intact: {(found.Problems.Count == EvidenceReport.MostProblems ? "at least " : string.Empty)}{Texts.Of(found.Problems.Count)} problems.");
    }
}

/// <summary>The document of <c>evidence verify</c>.</summary>
internal sealed record VerifyDocument(
    bool Intact, string? Origin, long Size, string Root, int CheckpointsVerified, long SignedSize, int KeptCheckpoints, IReadOnlyList<ProblemDocument> Problems);

/// <summary>A fault of a log.</summary>
internal sealed record ProblemDocument(string Kind, long? Sequence, string Message);

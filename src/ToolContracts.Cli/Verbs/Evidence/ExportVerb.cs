using System.CommandLine;
using ToolContracts.Cli.Acting;
using ToolContracts.Cli.Evidence;
using ToolContracts.Cli.Output;

namespace ToolContracts.Cli.Verbs.Evidence;

/// <summary>Writes the log as text.</summary>
internal sealed class ExportVerb : Verb
{
    private readonly Option<string> _out = new("--out") { Description = "The file to write; it must not be there yet.", HelpName = "file", Required = true };

    internal ExportVerb()
        : base("export", "Writes the log as text, one record a line with its checkpoints between, which verify accepts. It needs no keys.") => Options.Add(_out);

    internal override async Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        using var store = await StoreAccess.ReadAsync(parsed, cancellationToken).ConfigureAwait(false);
        var path = Path.GetFullPath(parsed.GetRequiredValue(_out));
        if (Path.Exists(path))
        {
            throw new UsageException($"'{path}' is there already. Name another file.");
        }

        var document = await WriteAsync(store, path, cancellationToken).ConfigureAwait(false);
        return Answer.Of(ExitCode.Done, document, CliJson.Default.ExportDocument, report =>
        {
            report.Line($"{Texts.Of(document.Size)} records written to {path}; the first {Texts.Of(document.SignedSize)} are covered by a signed checkpoint.");
        });
    }

    private static async Task<ExportDocument> WriteAsync(Sqlite.StoreReader store, string path, CancellationToken cancellationToken)
    {
        var isWhole = false;
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        try
        {
            await using (file.ConfigureAwait(false))
            {
                var (size, signedSize) = await new ExportWriter(store, file).WriteAsync(cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
                isWhole = true;
                return new ExportDocument(path, size, signedSize);
            }
        }
        finally
        {
            if (!isWhole)
            {
                File.Delete(path);
            }
        }
    }
}

/// <summary>What was written.</summary>
internal sealed record ExportDocument(string File, long Size, long SignedSize);

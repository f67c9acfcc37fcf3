using System.CommandLine;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Sarif;

namespace ToolContracts.Cli.Verbs.Sarif;

/// <summary>Merges what the compilers of several projects found.</summary>
internal sealed class MergeSarifVerb : Verb
{
    private const int DefaultMegabytes = 10;
    private const int MostMegabytes = 1024;

    private readonly Argument<string[]> _files = new("file") { Description = "SARIF 2.1.0 files, as compilers write them (/errorlog).", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string> _out = new("--out", "-o") { Description = "The file to write.", HelpName = "file", Required = true };
    private readonly Option<int> _most = new("--max-megabytes")
    {
        Description = $"Megabytes of one file beyond which it is refused, 1 to {MostMegabytes}.",
        HelpName = "n",
        DefaultValueFactory = static _ => DefaultMegabytes,
    };

    internal MergeSarifVerb()
        : base("merge", "Merges SARIF files of several projects: one run a tool, each result once, each rule with its help. Equal files give equal bytes, in whatever order they are named.")
    {
        _most.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostMegabytes)
            {
                result.AddError($"--max-megabytes takes 1 to {MostMegabytes}.");
            }
        });
        Arguments.Add(_files);
        Options.Add(_out);
        Options.Add(_most);
    }

    internal override Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var output = Path.GetFullPath(parsed.GetRequiredValue(_out));
        var merge = new SarifMerge();
        string[] files = [.. parsed.GetRequiredValue(_files).Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        using (var progress = new ProgressLine(parsed))
        {
            for (var i = 0; i < files.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                progress.Show("files", i, files.Length);
                using var file = SarifFile.Open(files[i], parsed.GetValue(_most) * 1024L * 1024);
                merge.Add(file);
            }
        }

        OutputFile.Write(output, merge.Write);
        var document = new MergeDocument(output, files.Length, merge.Tools, merge.Rules, merge.Results, merge.Repeated);
        return Task.FromResult(Answer.Of(ExitCode.Done, document, CliJson.Default.MergeDocument, report => report.Line(
            $"{Texts.Of(document.Results)} results of {Texts.Of(document.Rules)} rules from {Texts.Of(document.Files)} files written to {output}; {Texts.Of(document.Repeated)} were there more than once.")));
    }
}

/// <summary>The document of <c>sarif merge</c>.</summary>
internal sealed record MergeDocument(string File, int Files, int Tools, int Rules, int Results, int Repeated);

using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ToolContracts.Shared.Locking;

namespace ToolContracts.CodeFixes.Locking;

/// <summary>Writes accepted changes into lock files.</summary>
internal static class LockFileEdits
{
    /// <summary>The solution with the changes accepted; a file that cannot be read stays as it is.</summary>
    public static async Task<Solution> AcceptAsync(
        Solution solution, IReadOnlyCollection<(ProjectId Project, AcceptedChange Change)> changes, CancellationToken cancellationToken)
    {
        // Projects that share a lock file have a document each, so a path is read once and written to all.
        foreach (var file in changes.GroupBy(static one => one.Change.File, StringComparer.Ordinal))
        {
            var documents = file.Select(one => solution.GetProject(one.Project) is { } project ? one.Change.FindFile(project) : null)
                .OfType<TextDocument>().GroupBy(static document => document.Id).Select(static group => group.First()).ToArray();
            if (documents.Length == 0)
            {
                continue;
            }

            var text = await documents[0].GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (LockFile.Read(text).File is not { } locked)
            {
                continue;
            }

            var toolsets = locked.Toolsets;
            foreach (var (_, change) in file)
            {
                cancellationToken.ThrowIfCancellationRequested();
                toolsets = LockAcceptance.Accept(toolsets, change.Code, change.Edits);
            }

            foreach (var document in documents)
            {
                solution = solution.WithAdditionalDocumentText(document.Id, Like(text, LockPrinter.Print(toolsets)));
            }
        }

        return solution;
    }

    /// <summary>A text with the line endings, the byte order mark and the last line of another.</summary>
    private static SourceText Like(SourceText model, string text)
    {
        var written = model.ToString();
        if (written.Contains("\r\n"))
        {
            text = text.Replace("\n", "\r\n");
        }

        // An empty file has no last line to keep.
        if (!string.IsNullOrWhiteSpace(written) && !written.EndsWith("\n", StringComparison.Ordinal))
        {
            text = text.TrimEnd();
        }

        return SourceText.From(text, model.Encoding ?? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), model.ChecksumAlgorithm);
    }
}

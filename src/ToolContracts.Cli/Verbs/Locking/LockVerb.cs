using System.CommandLine;
using ToolContracts.Cli.Locking;
using ToolContracts.Cli.Output;
using ToolContracts.Cli.Verbs.Toolsets;
using ToolContracts.Shared.Json;

namespace ToolContracts.Cli.Verbs.Locking;

/// <summary>Writes what assemblies have into a lock file.</summary>
internal sealed class LockVerb : Verb
{
    private readonly Argument<string[]> _assemblies = AssemblyArguments.Create();
    private readonly Option<string> _file = LockFileOption.Create("The lock file to write.");

    internal LockVerb()
        : base("lock", "Writes the contracts of built assemblies into the lock file, whatever differs from it; diff shows that first. Toolsets of other assemblies in the file stay.")
    {
        Arguments.Add(_assemblies);
        Options.Add(_file);
    }

    internal override Task<Answer> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var assemblies = AssemblyArguments.Read(parsed, _assemblies, cancellationToken);
        if (BrokenContracts.Refusal(assemblies) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        var file = LockFileText.ReadOrEmpty(Path.GetFullPath(parsed.GetRequiredValue(_file)));
        var code = LockedCode.Of(assemblies, cancellationToken);
        var toolsets = file.Toolsets;
        foreach (var toolset in code)
        {
            toolsets = toolsets.With(toolset.Name, toolset.Entry.Value);
        }

        string[] kept = [.. toolsets.Members.Select(static one => one.Name).Where(name => code.All(one => one.Name != name)).Order(StringComparer.Ordinal)];
        ChangeDocument[] changes = [.. LockDifference.Between(new JsonObject(default, [.. file.Toolsets.Members.Where(one => !kept.Contains(one.Name))]), code).Select(ChangeDocument.Of)];
        var document = new LockDocument(file.Path, file.Write(toolsets), [.. code.Select(static one => one.Name).Order(StringComparer.Ordinal)], kept, changes);
        return Task.FromResult(Answer.Of(ExitCode.Done, document, CliJson.Default.LockDocument, report => Write(report, document)));
    }

    private static void Write(Report report, LockDocument document)
    {
        ChangeDocument.Write(report, document.Changes);
        report.Line(document.Written
            ? $"{document.LockFile} is written: {string.Join(", ", document.Toolsets)}. Have its diff reviewed by those who answer for the tools."
            : $"{document.LockFile} says so already: {string.Join(", ", document.Toolsets)}.");
        if (document.Kept.Count > 0)
        {
            report.Line($"Kept as they were, since no assembly here has them: {string.Join(", ", document.Kept)}.");
        }
    }
}
